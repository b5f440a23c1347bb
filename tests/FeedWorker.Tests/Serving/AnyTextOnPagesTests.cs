using System.Text.Json;
using AngleSharp.Html.Parser;
using CsCheck;
using FeedWorker.Configuration;
using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Model;
using FeedWorker.Serving;
using FeedWorker.Serving.Pages;

namespace FeedWorker.Tests.Serving;

/// <summary>Whatever a posting says, its page, its card in a list and the script for other sites say the same, and nothing of it becomes markup.</summary>
public sealed class AnyTextOnPagesTests
{
    private static readonly string[] Traps =
    [
        "</script><script>alert(1)</script>", "<!--<script>", "]]>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "&amp;&lt;b&gt;", "{{7*7}}", "${x}", "`", "</title>", "</textarea>", "😀👩‍👩‍👧", "שלום",
        "\u202eevil", "\u2028\u2029", "\0\u0007", "\ud800", "İı", "/*DATA*/", "\\u003c", "e\u0301",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.Int[0, Traps.Length - 1].Select(i => Traps[i])).Array[1, 5].Select(parts => "x" + string.Concat(parts) + "x");

    private static readonly Addresses Addresses = new(Samples.Options);
    private static readonly SiteOptions Site = Samples.Options.Sites[0];

    [Fact]
    public void On_its_page() => Text.Sample(
        text =>
        {
            using var page = new HtmlParser().ParseDocument(JobPage.Render(Published(text), Site, Addresses).ToString());
            var shown = Shown(text);
            page.QuerySelector("h1")!.TextContent.ShouldBe(shown);
            page.Title.ShouldBe(string.Join(' ', $"{shown} – {shown}".Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries)));
            page.QuerySelectorAll("dd").Select(d => d.TextContent).ShouldContain(shown);
            page.QuerySelector(".text p")!.TextContent.ShouldBe(shown);
            page.QuerySelector("meta[name=description]")!.GetAttribute("content").ShouldBe(shown);
            page.Scripts.Length.ShouldBe(1);
            page.QuerySelectorAll("img,[onerror],[onmouseover]").ShouldBeEmpty();
            using var json = JsonDocument.Parse(page.Scripts[0].TextContent);
            json.RootElement.GetProperty("title").GetString().ShouldBe(AsJson(text));
        },
        iter: 200);

    [Fact]
    public void On_its_card() => Text.Sample(
        text =>
        {
            using var list = new HtmlParser().ParseDocument(JobList.Of([Published(text)], Addresses).ToString());
            list.QuerySelector("h3 a")!.TextContent.ShouldBe(Shown(text));
            list.QuerySelector("li > p")!.TextContent.ShouldBe(Shown(text));
            list.QuerySelectorAll(".tags li").Select(t => t.TextContent).ShouldContain(Shown(text));
            list.All.Select(e => e.LocalName).Distinct().ShouldBeSubsetOf(["html", "head", "body", "ul", "li", "h3", "a", "p"]);
        },
        iter: 200);

    [Fact]
    public void In_the_script_for_other_sites() => Text.Sample(
        text =>
        {
            using var output = new MemoryStream();
            var channel = new Channel
            {
                Id = Site.Id, Title = text, PublicUrl = Addresses.PublicUrl, HomeUrl = Addresses.Site(Site.Id), FeedFolder = Addresses.Site(Site.Id), UpdatedAt = Samples.Opened, Open = [Published(text)],
            };
            EmbedScript.Write(channel, output);
            var script = System.Text.Encoding.UTF8.GetString(output.ToArray());
            script.ShouldNotContain("</script", Case.Insensitive);
            script.ShouldNotContain("\u2028");
            var from = script.IndexOf("{\"none\":", StringComparison.Ordinal);
            using var json = JsonDocument.Parse(script[from..script.LastIndexOf(");", StringComparison.Ordinal)]);
            json.RootElement.GetProperty("jobs")[0].GetProperty("title").GetString().ShouldBe(AsJson(text));
        },
        iter: 200);

    private static PublishedOpening Published(string text)
    {
        var posting = Samples.Assistant with
        {
            Title = text, DisplayTitle = text, Summary = text, Department = text, DescriptionHtml = $"<p>{HtmlText.Encode(text)}</p>", HiringOrganization = Samples.Library with { Name = text },
            Pay = new Pay { Text = text },
        };
        return new PublishedOpening(Samples.Open(Site.Id, "a1", posting) with { Slug = "any-a1" }, Addresses.Job(Site.Id, "any-a1"), Site.TimeZone, new Uri("https://www.elmsfordlibrary.example/jobs"));
    }

    /// <summary>What a browser shows: without the characters that no document may hold.</summary>
    private static string Shown(string text) => new HtmlParser().ParseDocument($"<p>{HtmlText.Encode(text)}</p>").QuerySelector("p")!.TextContent;

    private static string AsJson(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
}
