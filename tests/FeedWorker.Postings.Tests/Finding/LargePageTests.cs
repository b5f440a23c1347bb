using System.Diagnostics;
using System.Text;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Tests.Finding;

/// <summary>Pages of megabytes on which every row once looked at every other: minutes and more for what takes two seconds.</summary>
public sealed class LargePageTests
{
    private const int Size = 2_000_000;
    private const int MostPostings = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    private static readonly SiteProfile Site = new() { Id = "site", Organization = new Organization { Name = "The organization" }, PageUrl = new Uri("https://example.org/careers/") };

    /// <summary>Name, what stands once before, what is repeated (<c>{0}</c> is a word of its own each time).</summary>
    public static TheoryData<string, string, string> Pages => new()
    {
        { "links without end", "<ul>", "<li><a href=/jobs/{0}>Cook {0}</a></li>" },
        { "headings without end", "", "<h2>Cook {0}</h2><p>Full time. Apply now.</p>" },
        { "headings of groups", "", "<h2>PhD positions</h2><h3>Cook {0}</h3><p>Full time.</p>" },
        { "kinds of people", "", "<h2>Postdoctoral researchers</h2><p>Write to us.</p>" },
        { "every other one closed", "", "<h2>Cook {0} for the southern area</h2><p>Full time.</p><h2>Cook {0} for the northern area</h2><p>This position is filled.</p>" },
        { "cards", "<div>", "<div class=card><p>Cook {0}</p><p>Bern</p></div>" },
        { "cells of one row", "<table><tr>", "<td>Cook {0}" },
        { "words of the header", "<table><tr><th>Position<th>" + string.Concat(Enumerable.Repeat("Place ", 160_000)) + "<tr>", "<tr><td>Cook {0}<td>Bern" },
        { "bold sentences of one paragraph", "<p>", "We are hiring a <b>cook {0}</b>.<br>" },
        { "bold titles of one block", "<div>", "<b>Cook {0}</b><br>Full time.<br>" },
        { "announcements of one item", "<ul><li>", "3 March 2026: PhD position on topic {0} at Bern University, write to us please soon<br>" },
        { "counted posts of one item", "<ul><li>", "<p>2 gardeners will be hired to plant {0}.</p>" },
        { "links in one sentence", "<ul><li>PhD position and more ", "<a href=/jobs/{0}>Cook {0}</a> some more words and so on " },
        { "one link around it all", "<a href=/jobs/1>", "<div>Cook {0}</div>" },
        { "a class for each", "", "<p class={0}>Cook {0}</p>" },
        { "groups within one item", "<ul><li>", "<h2>Group {0}</h2><p>Cook</p>" },
        { "pictures before one fact", "<h2>Cook</h2><p>Bern ", "<i class=map-marker></i>" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_it_takes_grows_with_the_page(string name, string before, string part)
    {
        var html = new StringBuilder("<!doctype html><html lang=en><title>Careers</title><main><h1>Open positions</h1>").Append(before);
        for (var i = 0; html.Length < Size; i++) html.Append(part.Replace("{0}", Word(i), StringComparison.Ordinal));
        var watch = Stopwatch.StartNew();
        var findings = new PostingFinder().Find(Read(html.ToString(), "text/html"), Site);
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {watch.ElapsedMilliseconds:N0} ms, {findings.Postings.Count} openings by {findings.Method}");
        watch.Elapsed.ShouldBeLessThan(Patience, "on a busy machine");
        findings.Postings.Count.ShouldBeInRange(0, MostPostings);
    }

    [Theory]
    [InlineData(MostPostings, false)]
    [InlineData(MostPostings + 1, true)]
    public void The_first_ten_thousand_openings_are_read_and_the_rest_is_said(int count, bool says)
    {
        var json = "[" + string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"title":"Cook {{Word(i)}}","url":"/jobs/{{i}}","location":"Bern"}""")) + "]";
        var findings = new PostingFinder().Find(Read(json, "application/json"), Site);
        findings.Postings.Count.ShouldBe(MostPostings);
        findings.Postings[0].Title.ShouldBe("Cook aaaaa");
        findings.Notes.Any(n => n.Contains("the first 10,000 were read", StringComparison.Ordinal)).ShouldBe(says);
    }

    /// <summary>Openings parted by line breaks: each has its own line and what follows, not what stands before.</summary>
    [Fact]
    public void Openings_in_one_block_do_not_hold_each_other()
    {
        var findings = new PostingFinder().Find(Read("<!doctype html><html lang=en><title>Careers</title><main><h1>Open positions</h1><ul><li>2 gardeners will be hired to plant trees.<br>3 cooks will be hired to bake bread.</li></ul></main>", "text/html"), Site);
        findings.Postings.Count.ShouldBe(2);
        findings.Postings[1].ContentHtml.ShouldContain("bake bread");
        findings.Postings[1].ContentHtml.ShouldNotContain("trees");
    }

    private static Page Read(string text, string contentType) =>
        new PageReader().Read(new SourceBytes { Body = Encoding.UTF8.GetBytes(text), Address = Site.PageUrl, FetchedAt = DateTimeOffset.UnixEpoch, ContentType = contentType }, null).Page.ShouldNotBeNull();

    /// <summary>Letters alone: names with figures are taken for numbered ones.</summary>
    private static string Word(int i) => string.Create(5, i, static (letters, n) =>
    {
        for (var at = 0; at < letters.Length; at++, n /= 26) letters[at] = (char)('a' + n % 26);
    });
}
