using System.Text;
using FeedWorker.Configuration;

namespace FeedWorker.Tests.Serving;

/// <summary>The rules of the W3C Feed Validator, kept by every feed as it is served over HTTP; and each rule seen to work.</summary>
public sealed class FeedValidatorTests
{
    private const string Rss = "/elmsford-library/feed.rss";
    private const string Atom = "/elmsford-library/feed.atom";

    [Theory]
    [InlineData("/feed.rss")]
    [InlineData("/feed.atom")]
    [InlineData(Rss)]
    [InlineData(Atom)]
    [InlineData("/bergwerk/feed.rss")]
    [InlineData("/bergwerk/feed.atom")]
    [InlineData("/feed.rss?q=r%26d&type=PART_TIME")]
    [InlineData("/elmsford-library/feed.atom?place=Elmsford&remote=false")]
    public async Task Nothing_is_said_of_a_feed_as_it_is_served(string path)
    {
        var state = Samples.State();
        var any = Samples.Assistant with { DisplayTitle = "R&D <Helper> — “5 < 6” 😀 \u0007 שלום", Url = null, Summary = "", DescriptionHtml = "", Department = "a < b & c" };
        state.Publish("elmsford-library", Samples.Opened, [.. state.Sites["elmsford-library"].Open, Samples.Open("elmsford-library", "n1", any)], state.Sites["elmsford-library"].Closed);
        foreach (var hub in new[] { null, new Uri("https://hub.example/") })
        {
            await using var server = await RunningServer.StartAsync(state, Samples.Options with { Announce = new AnnounceOptions { WebSubHub = hub } });
            (await ComplaintsAsync(server, path)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(Rss, "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", "EncodingMismatch")]
    [InlineData(Rss, "</channel>", "</kanal>", "SAXError")]
    [InlineData(Rss, "</channel>", "<x xmlns=\"https://x.example/\">y</x></channel>", "UnknownNamespace")]
    [InlineData(Rss, "<title>Full-Time", "<title>Full\u0085Time", "BadCharacters")]
    [InlineData(Rss, "</channel>", "<rating></rating></channel>", "NotBlank")]
    [InlineData(Rss, "</guid>", " </guid>", "UnexpectedWhitespace")]
    [InlineData(Rss, "rel=\"self\"", "rel=\"me\"", "MissingSelf")]
    [InlineData(Rss, "library/feed.rss\"", "library/feed.rss?\"", "SelfDoesntMatchLocation")]
    [InlineData(Rss, "type=\"application/rss+xml\"", "type=\"text/xml\"", "SelfDoesntMatchType")]
    [InlineData(Rss, "<language>en<", "<language>english speaking<", "InvalidLanguage")]
    [InlineData(Rss, "<item>", "<item xml:base=\"https://x.example/\">", "UseOfExtensionAttr")]
    [InlineData(Rss, "<guid isPermaLink=\"false\">", "<guid>", "InvalidHttpGUID")]
    [InlineData(Rss, "guid", "goid", "MissingGuid")]
    [InlineData(Rss, "+0000</pubDate>", "GMT</pubDate>", "InvalidRFC2822Date")]
    [InlineData(Rss, "<pubDate>Fri", "<pubDate>Sat", "IncorrectDOW")]
    [InlineData(Rss, "2026 14:00:00 +0000</pubDate>", "2027 14:00:00 +0000</pubDate>", "FutureDate")]
    [InlineData(Rss, "2026 14:00:00 +0000</lastBuildDate>", "1970 14:00:00 +0000</lastBuildDate>", "ImplausibleDate")]
    [InlineData(Rss, "</item>", "<dc:date>2026-11-20</dc:date></item>", "DuplicateItemSemantics")]
    [InlineData(Rss, "</item>", "<author>Pat</author></item>", "InvalidContact")]
    [InlineData(Rss, "<link>https://jobs.example.org/elmsford-library/jobs/", "<link>/jobs/", "InvalidFullLink")]
    [InlineData(Rss, "<title>Full-Time", "<title>&lt;b&gt;Full-Time&lt;/b&gt;", "ContainsHTML")]
    [InlineData(Rss, "description>", "summary>", "NeedDescriptionBeforeContent")]
    [InlineData(Rss, "&lt;ul&gt;", "&lt;ul&gt;&lt;script&gt;x()&lt;/script&gt;", "SecurityRisk")]
    [InlineData(Rss, "&lt;ul&gt;", "&lt;ul onclick='x()'&gt;", "SecurityRiskAttr")]
    [InlineData(Rss, "href=\"https://dar.example/", "href=\"/", "ContainsRelRef")]
    [InlineData(Rss, "&lt;/ul&gt;", "", "NotHtml")]
    [InlineData(Atom, "</feed>", "<link rel=\"up\" href=\"https://x.example/\" /></feed>", "MisplacedMetadata")]
    [InlineData(Atom, "<updated>2026", "<updated>1926", "ImplausibleDate")]
    [InlineData(Atom, "Z</updated>", "</updated>", "InvalidRFC3339Date")]
    [InlineData(Atom, "rel=\"related\"", "rel=\"alternate\"", "DuplicateAtomLink")]
    [InlineData(Atom, "href=\"https://dar.example/", "href=\"/", "InvalidURIAttribute")]
    [InlineData(Atom, "content type=\"html\"", "rights type=\"html\"", "MissingContentOrAlternate")]
    public async Task A_rule_sees_what_is_wrong(string path, string right, string wrong, string complaint)
    {
        await using var server = await RunningServer.StartAsync();
        (await ComplaintsAsync(server, path, text =>
        {
            text.ShouldContain(right);
            var changed = text.Replace(right, wrong, StringComparison.Ordinal);
            return wrong.StartsWith("rights", StringComparison.Ordinal) ? changed.Replace("</content>", "</rights>", StringComparison.Ordinal) : changed;
        })).ShouldContain(complaint);
    }

    [Theory]
    [InlineData(Rss, "<guid isPermaLink=\"false\">", "DuplicateValue")]
    [InlineData(Atom, "<id>", "DuplicateEntries")]
    [InlineData(Atom, "<updated>", "DuplicateUpdated")]
    public async Task Two_that_are_one_are_seen(string path, string before, string complaint)
    {
        await using var server = await RunningServer.StartAsync();
        (await ComplaintsAsync(server, path, text =>
        {
            var parts = text.Split(before);
            return parts[0] + before + string.Join(before, parts[1..].Select(p => "urn:uuid:1" + p[p.IndexOf('<', StringComparison.Ordinal)..]));
        })).ShouldContain(complaint);
    }

    /// <summary>What is said of the feed at its public address.</summary>
    private static async Task<IReadOnlyList<string>> ComplaintsAsync(RunningServer server, string path, Func<string, string>? change = null)
    {
        using var answer = await server.Client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (change is not null) bytes = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(bytes)));
        return FeedValidator.Complaints(new Uri(Samples.Options.PublicUrl, path), answer.Content.Headers.ContentType, bytes);
    }
}
