using System.Text;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Values;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Tests.Finding;

/// <summary>Content is read from the pieces that were cut out of the page; it must be what reading its HTML would give.</summary>
public sealed class CutContentTests
{
    private static readonly SiteProfile Site = new() { Id = "site", Organization = new Organization { Name = "The organization" }, PageUrl = new Uri("https://example.org/careers/") };

    [Theory]
    [InlineData("<h2>Cook</h2><p>Full-time, with <b>good</b> pay.</p><!-- none --><p>We seek a cook<br>for lunch.</p><h2>Nurse</h2><p>Nights &amp; days &lt;here&gt;</p><ul><li>care</li><li><a href='/x?a=1&amp;b=2'>apply</a></li></ul>")]
    [InlineData("<h2>Cook</h2>one<!-- -->two<style>p{}</style>three<h3>Salary</h3><p><strong>Pay</strong>: $20 an hour</p><dl><dt>Place</dt><dd>Leeds</dd></dl><h2>Nurse</h2><p>Nights</p>")]
    public void Pieces_read_as_their_html_does(string body)
    {
        var page = Read($"<html lang=en><title>Careers</title><body><h1>Open positions</h1>{body}</body></html>", "text/html");
        var postings = new PostingFinder().Find(page, Site).Postings;
        postings.Count(p => p.Content is not null).ShouldBeGreaterThanOrEqualTo(2);
        var words = WordIndex.For("en");
        foreach (var posting in postings.Where(p => p.Content is not null))
        {
            var fromPieces = Description.Of(posting.Content!.Root, words);
            var fromHtml = Description.Of(posting.ContentHtml, words);
            fromPieces.Html.ShouldBe(fromHtml.Html);
            fromPieces.Statements.Select(s => s.Text).ShouldBe(fromHtml.Statements.Select(s => s.Text));
            fromPieces.Blocks.SelectMany(b => b.Links).ShouldBe(fromHtml.Blocks.SelectMany(b => b.Links));
        }
    }

    [Theory]
    [InlineData("jobs [at] example [dot] org", true)]
    [InlineData("jobs ( at ) example.org", true)]
    [InlineData("jobs AT example DOT org", true)]
    [InlineData("hr[minus]jobs at example.org", true)]
    [InlineData("Work at our house (all genders) at noon.", false)]
    [InlineData("Nothing of the kind", false)]
    public void A_quick_look_tells_where_an_address_may_be_spelt_out(string text, bool may) => SpeltAddress.MayBeIn(text).ShouldBe(may);

    [Theory(Timeout = 60_000)]
    [InlineData("Cook wanted, number {0}\n")]
    [InlineData("Open positions\n=====\nCook {0}\n")]
    [InlineData("There are no open positions in it\n")]
    public async Task Thousands_of_alike_lines_take_seconds_at_most(string line)
    {
        var text = string.Concat(Enumerable.Range(0, 6_500).Select(i => line.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        var findings = await Task.Run(() => new PostingFinder().Find(Read(text, "text/plain"), Site), TestContext.Current.CancellationToken);
        findings.ShouldNotBeNull();
    }

    private static Page Read(string text, string type) => new PageReader().Read(new SourceBytes
    {
        Body = Encoding.UTF8.GetBytes(text),
        Address = Site.PageUrl,
        ContentType = type,
        FetchedAt = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero),
    }, null).Page!;
}
