using System.Diagnostics;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Postings.Tests.Formats;

/// <summary>
/// Every XML format held to a RELAX NG grammar by libxml2: Atom to the one of RFC 4287, the others to what their specifications say in words.
/// Skipped where <c>xmllint</c> is not installed (tests/run.sh installs it).
/// </summary>
public sealed class GrammarTests
{
    private const string Xmllint = "/usr/bin/xmllint";

    [Theory]
    [InlineData("feed.atom", "atom.rng")]
    [InlineData("feed.rss", "rss.rng")]
    [InlineData("jobs.xml", "jobs.rng")]
    public void Every_feed_is_valid(string format, string grammar) =>
        Complaints(grammar, [.. Feeds.All.Select(f => (Name(f.Key), FormatSamples.Bytes(format, f.Value)))]).ShouldBeEmpty();

    [Fact]
    public void The_subscription_list_is_valid()
    {
        using var output = new MemoryStream();
        Opml.Write("R&D <jobs>", Feeds.All.Values, FormatSamples.Opened, output);
        Complaints("opml.rng", ("feeds.opml", output.ToArray())).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("feed.atom", "atom.rng", "<updated>", "<updated>yesterday ")]
    [InlineData("feed.atom", "atom.rng", "<fh:complete />", "<fh:complete /><x xmlns=\"http://www.w3.org/2005/Atom\" />")]
    [InlineData("feed.rss", "rss.rng", "+0000</pubDate>", "GMT</pubDate>")]
    [InlineData("feed.rss", "rss.rng", "isPermaLink=\"false\"", "")]
    [InlineData("jobs.xml", "jobs.rng", "<![CDATA[US]]>", "<![CDATA[USA]]>")]
    public void A_grammar_sees_what_is_wrong(string format, string grammar, string right, string wrong)
    {
        var text = System.Text.Encoding.UTF8.GetString(FormatSamples.Bytes(format, Feeds.All["every field stated"]));
        text.ShouldContain(right);
        Complaints(grammar, (format, System.Text.Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal)))).ShouldContain("fails to validate");
    }

    private static string Name(string title) => title.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal) + ".xml";

    /// <summary>What libxml2 says of the documents; empty when all of them are valid.</summary>
    private static string Complaints(string grammar, params IReadOnlyList<(string Name, byte[] Document)> documents)
    {
        Assert.SkipUnless(File.Exists(Xmllint), $"{Xmllint} is not installed");
        var folder = Directory.CreateTempSubdirectory("feedworker-grammar-").FullName;
        try
        {
            foreach (var (name, document) in documents) File.WriteAllBytes(Path.Combine(folder, name), document);
            string[] arguments = ["--noout", "--nonet", "--relaxng", Path.Combine(AppContext.BaseDirectory, "Fixtures", "Formats", grammar), .. documents.Select(d => d.Name)];
            using var process = Process.Start(new ProcessStartInfo(Xmllint, arguments) { WorkingDirectory = folder, RedirectStandardError = true })!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            said.Split('\n').Count(line => line.EndsWith(" validates", StringComparison.Ordinal) || line.EndsWith(" fails to validate", StringComparison.Ordinal))
                .ShouldBe(documents.Count, said);
            return string.Join('\n', said.Split('\n').Where(line => !line.EndsWith(" validates", StringComparison.Ordinal))).Trim();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
