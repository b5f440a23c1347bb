using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Postings.Tests.Formats;

/// <summary>JSON Feed 1.1, the job-board XML, sitemap, OPML, robots.txt.</summary>
public sealed class OtherFormatTests
{
    [Theory]
    [MemberData(nameof(Feeds.Names), MemberType = typeof(Feeds))]
    public void Json_feed_keeps_the_rules_of_version_1_1(string name)
    {
        var channel = Feeds.All[name];
        using var json = JsonDocument.Parse(FormatSamples.Bytes("feed.json", channel));
        var feed = json.RootElement;
        feed.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        feed.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        feed.GetProperty("home_page_url").GetString()!.ShouldBeWebAddress();
        feed.GetProperty("feed_url").GetString().ShouldBe(channel.AddressOf("feed.json").AbsoluteUri);
        string[] known = ["version", "title", "home_page_url", "feed_url", "description", "language", "authors", "hubs", "items"];
        feed.EnumerateObject().Select(p => p.Name).ShouldBeSubsetOf(known);
        foreach (var item in feed.GetProperty("items").EnumerateArray())
        {
            item.GetProperty("id").ValueKind.ShouldBe(JsonValueKind.String);
            item.GetProperty("url").GetString()!.ShouldBeWebAddress();
            item.GetProperty("content_html").GetString().ShouldNotBeNullOrEmpty();
            item.GetProperty("date_published").GetString()!.ShouldBeRfc3339();
            item.GetProperty("date_modified").GetString()!.ShouldBeRfc3339();
            item.EnumerateObject().ShouldAllBe(p => p.Value.ValueKind != JsonValueKind.Null);
            string[] fields = ["id", "url", "external_url", "title", "content_html", "summary", "date_published", "date_modified", "authors", "language", "tags", "_jobposting"];
            item.EnumerateObject().Select(p => p.Name).ShouldBeSubsetOf(fields, "own data only under a name with an underscore");
        }
    }

    [Fact]
    public void Job_board_xml_says_everything_in_the_words_of_aggregators()
    {
        var job = XDocument.Load(new MemoryStream(FormatSamples.Bytes("jobs.xml", FormatSamples.Channel(FormatSamples.Full)))).Root!.Element("job")!;
        job.Elements().ShouldAllBe(e => e.Nodes().All(n => n is XCData));
        job.Elements().ToDictionary(e => e.Name.LocalName, e => e.Value).ShouldBe(new Dictionary<string, string>
        {
            ["title"] = "Librarian", ["date"] = "Wed, 18 Nov 2026 05:00:00 +0000", ["referencenumber"] = "elmsford-library-a1", ["requisitionid"] = "R-2026-07",
            ["url"] = "https://jobs.example.org/elmsford-library/jobs/librarian-a1/", ["company"] = "Elmsford Library", ["sourcename"] = "Elmsford Library",
            ["city"] = "Elmsford", ["state"] = "CT", ["country"] = "US", ["postalcode"] = "06820", ["streetaddress"] = "12 Mill Road", ["email"] = "jobs@elmsfordlibrary.example",
            ["description"] = "<p>Lend books.</p>", ["salary"] = "$24.50 – $30 per hour", ["education"] = "bachelor degree", ["jobtype"] = "parttime, temporary",
            ["category"] = "Adult Services", ["experience"] = "2 years", ["expirationdate"] = "2026-12-15", ["remotetype"] = "Hybrid remote",
        });
    }

    [Theory]
    [InlineData("2026-12-15T23:59:59-05:00", "2026-12-15")]
    [InlineData("2026-12-16T00:00:00-05:00", "2026-12-15")] // midnight belongs to the day that it ends
    [InlineData("2026-12-15T12:00:00+13:00", "2026-12-15")] // the employer's day, not Greenwich's
    public void The_last_day_to_apply_is_the_same_for_aggregators_and_for_people(string end, string day)
    {
        var channel = FormatSamples.Channel(FormatSamples.Full with { ValidThrough = DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture) });
        XDocument.Load(new MemoryStream(FormatSamples.Bytes("jobs.xml", channel))).Descendants("expirationdate").Single().Value.ShouldBe(day);
        Encoding.UTF8.GetString(FormatSamples.Bytes("feed.rss", channel)).ShouldContain("December 15, 2026");
    }

    [Fact]
    public void Sitemap_and_index_are_valid_by_the_schema_of_sitemaps_org()
    {
        SitemapEntry[] entries = [new(new Uri("https://jobs.example.org/"), null), new(new Uri("https://jobs.example.org/größe/?a=1&b=2"), FormatSamples.Opened)];
        using var map = new MemoryStream();
        Sitemap.Write(entries, map);
        Validate(map, "sitemap.xsd").Root!.Elements().Count().ShouldBe(2);
        using var index = new MemoryStream();
        Sitemap.WriteIndex(entries, index);
        Validate(index, "siteindex.xsd");
    }

    [Fact]
    public void Opml_lists_every_feed_with_its_addresses()
    {
        using var output = new MemoryStream();
        Opml.Write("R&D <jobs>", [FormatSamples.Channel(), FormatSamples.Channel() with { Title = "Second" }], FormatSamples.Opened, output);
        var opml = XDocument.Parse(Encoding.UTF8.GetString(output.ToArray())).Root!;
        opml.Attribute("version")!.Value.ShouldBe("2.0");
        opml.Element("head")!.Element("title")!.Value.ShouldBe("R&D <jobs>");
        var outlines = opml.Element("body")!.Elements("outline").ToList();
        outlines.Select(o => o.Attribute("text")!.Value).ShouldBe(["Elmsford Library: Open positions", "Second"]);
        outlines.ShouldAllBe(o => o.Attribute("type")!.Value == "rss" && o.Attribute("xmlUrl")!.Value == "https://jobs.example.org/elmsford-library/feed.rss");
    }

    [Fact]
    public void Robots_keeps_crawlers_from_the_operators_pages_and_shows_them_the_sitemap() =>
        RobotsFile.For(new Uri("https://example.org/jobs/")).ShouldBe(
            "User-agent: *\nAllow: /\nDisallow: /jobs/status\nDisallow: /jobs/metrics\n\nSitemap: https://example.org/jobs/sitemap.xml\n");

    [Theory]
    [InlineData("feed.rss")]
    [InlineData("feed.atom")]
    [InlineData("feed.json")]
    [InlineData("jobs.xml")]
    public void The_same_channel_gives_the_same_bytes(string fileName) =>
        FormatSamples.Bytes(fileName, Feeds.All["every field stated"]).ShouldBe(FormatSamples.Bytes(fileName, Feeds.All["every field stated"]));

    private static XDocument Validate(MemoryStream stream, string schema)
    {
        var schemas = new XmlSchemaSet();
        using var file = XmlReader.Create(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Formats", schema));
        schemas.Add(FeedNamespaces.Sitemap, file);
        stream.Position = 0;
        var document = XDocument.Load(stream);
        var complaints = new List<string>();
        document.Validate(schemas, (_, e) => complaints.Add(e.Message));
        complaints.ShouldBeEmpty();
        return document;
    }
}
