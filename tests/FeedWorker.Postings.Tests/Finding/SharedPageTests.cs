using System.Text;
using System.Text.Json.Nodes;

namespace FeedWorker.Postings.Tests.Finding;

/// <summary>The real page this project began from, where its folder is at hand.</summary>
public sealed class SharedPageTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_real_page_has_exactly_its_two_openings_as_markdown_and_as_html(bool asHtml)
    {
        var markdown = File.ReadAllText(Path.Combine(Shared(), "darien", "page.md"));
        var text = asHtml ? AngleSharp.FormatExtensions.ToHtml(Found.Page(markdown, "text/markdown").Document) : markdown;

        var findings = Found.In(text, asHtml ? "text/html" : "text/markdown");

        findings.Method.ShouldBe("headings");
        Found.Titles(findings).ShouldBe(["Full-Time Systems Administrator", "Part-Time Technology Help Desk Assistant"]);
        findings.Postings.Select(p => p.Link).ShouldBe([new Uri("https://dar.to/3vAzHUg"), new Uri("https://dar.to/2YsaZoi")]);
        findings.Postings[0].ContentHtml.ShouldContain("Darien Library’s technology infrastructure");
        findings.Postings[1].ContentHtml.ShouldNotContain("equal employment");
    }

    [Fact]
    public void Every_version_of_its_history_shows_the_openings_that_were()
    {
        var history = Path.Combine(Shared(), "darien", "history");
        var lives = File.ReadLines(Path.Combine(history, "lifecycle.jsonl")).Select(l => JsonNode.Parse(l)!).ToArray();
        foreach (var version in JsonNode.Parse(File.ReadAllText(Path.Combine(history, "versions.json")))!.AsArray())
        {
            var at = version!["datetime"]!.GetValue<string>();
            var open = lives.Where(l => string.CompareOrdinal(l["opened"]!.GetValue<string>(), at) <= 0 && (l["closed"] is null || string.CompareOrdinal(l["closed"]!.GetValue<string>(), at) > 0));

            var findings = Found.In(File.ReadAllText(Path.Combine(history, version["file"]!.GetValue<string>()), Encoding.UTF8), "text/markdown");

            Found.Titles(findings).Select(Fold).ShouldBe(open.Select(o => Fold(o["title"]!.GetValue<string>())), ignoreOrder: true, customMessage: version["file"]!.GetValue<string>());
        }
    }

    private static string Fold(string title) => title.Replace('’', '\'').ToUpperInvariant();

    private static string Shared()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "shared", "interface.md"))) return Path.Combine(at.FullName, "shared");
        Assert.Skip("The shared folder with the real page is not at hand.");
        return "";
    }
}
