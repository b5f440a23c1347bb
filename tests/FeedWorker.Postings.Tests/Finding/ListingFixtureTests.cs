using System.Text.Json.Nodes;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Tests.Finding;

/// <summary>Small pages, each named after the structure or trap it holds, with the openings that a careful reader sees.</summary>
public sealed class ListingFixtureTests
{
    public static TheoryData<string, string> Pages()
    {
        var data = new TheoryData<string, string>();
        foreach (var half in new[] { "dev", "final" })
            foreach (var line in File.ReadLines(Path.Combine(Folder(half), "gold.jsonl"))) data.Add(half, JsonNode.Parse(line)!["id"]!.GetValue<string>());
        return data;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Finds_exactly_the_openings_that_a_careful_reader_sees(string half, string id)
    {
        var gold = File.ReadLines(Path.Combine(Folder(half), "gold.jsonl")).Select(l => JsonNode.Parse(l)!).Single(p => p["id"]!.GetValue<string>() == id);
        var path = Path.Combine(Folder(half), gold["file"]!.GetValue<string>());
        var contentType = Path.GetExtension(path) switch { ".md" => "text/markdown", ".txt" => "text/plain", _ => "text/html" };
        var page = new PageReader().Read(Found.Source(File.ReadAllBytes(path), contentType), null).Page.ShouldNotBeNull();

        var findings = new PostingFinder().Find(page, new SiteProfile { Id = "test", Organization = new Organization { Name = "The organization" }, PageUrl = Found.Address });

        var expected = gold["postings"]!.AsArray().Select(p => Fold(p!["title"]!.GetValue<string>())).ToArray();
        Found.Titles(findings).Select(Fold).ShouldBe(expected, ignoreOrder: true);
        foreach (var posting in gold["postings"]!.AsArray().Where(p => p!["url"] is not null))
        {
            var found = findings.Postings.Single(p => Fold(p.Title) == Fold(posting!["title"]!.GetValue<string>()));
            found.Link.ShouldBe(new Uri(page.BaseUrl, posting!["url"]!.GetValue<string>()));
        }
    }

    private static string Fold(string title) => title.Replace('’', '\'').Trim().ToUpperInvariant();

    private static string Folder(string half) => Path.Combine(AppContext.BaseDirectory, "Fixtures", "listings", half);
}
