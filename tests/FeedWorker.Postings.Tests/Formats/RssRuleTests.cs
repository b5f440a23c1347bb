using System.Text;
using System.Xml.Linq;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Postings.Tests.Formats;

/// <summary>The RSS Advisory Board's specification and profile, and what the W3C validator warns of.</summary>
public sealed class RssRuleTests
{
    private static readonly XNamespace Atom = FeedNamespaces.Atom;
    private static readonly XNamespace Dc = FeedNamespaces.DublinCore;
    private static readonly XNamespace Content = FeedNamespaces.Content;

    [Theory]
    [MemberData(nameof(Feeds.Names), MemberType = typeof(Feeds))]
    public void Every_feed_keeps_the_rules(string name)
    {
        var channel = Feeds.All[name];
        var bytes = FormatSamples.Bytes("feed.rss", channel);
        var text = Encoding.UTF8.GetString(bytes);
        text.ShouldStartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        text.ShouldNotContain("a10:");
        var rss = XDocument.Parse(text).Root!;
        (rss.Name, rss.Attribute("version")!.Value).ShouldBe(("rss", "2.0"));
        var head = rss.One("channel");
        head.One("title").Value.ShouldNotBeEmpty();
        head.One("description").Value.ShouldNotBeEmpty();
        head.One("link").Value.ShouldBeWebAddress();
        head.AtMostOne("language", "lastBuildDate", "ttl", "generator", "docs");
        head.Element("lastBuildDate")?.Value.ShouldBeRfc822();
        head.One("ttl").Value.ShouldBe("30");
        var self = head.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "self");
        self.Attribute("href")!.Value.ShouldBe(channel.AddressOf("feed.rss").AbsoluteUri);
        self.Attribute("type")!.Value.ShouldBe("application/rss+xml");
        head.Elements(Atom + "link").Count().ShouldBe(channel.Hub is null ? 1 : 2);
        var items = head.Elements("item").ToList();
        items.Count.ShouldBe(channel.Open.Count());
        items.Select(i => i.One("guid").Value).Distinct().Count().ShouldBe(items.Count);
        foreach (var item in items) ItemKeepsTheRules(item);
    }

    private static void ItemKeepsTheRules(XElement item)
    {
        item.One("title").Value.ShouldNotBeEmpty();
        item.One("link").Value.ShouldBeWebAddress();
        item.One("guid").Attribute("isPermaLink")!.Value.ShouldBe("false");
        item.One("pubDate").Value.ShouldBeRfc822();
        item.One("description").Value.ShouldNotBeEmpty();
        item.One(Dc + "creator").Value.ShouldNotBeEmpty();
        item.One(Content + "encoded").Value.ShouldNotBeEmpty();
        item.Element("author").ShouldBeNull();
        item.Elements().Select(e => e.Name.NamespaceName).Distinct().ShouldBeSubsetOf(["", Dc.NamespaceName, Content.NamespaceName]);
    }

    [Fact]
    public void Prefixes_are_the_well_known_ones_for_readers_that_look_for_names_and_not_for_namespaces()
    {
        var text = Encoding.UTF8.GetString(FormatSamples.Bytes("feed.rss", Feeds.All["every field stated"]));
        text.ShouldContain("<content:encoded>");
        text.ShouldContain("<dc:creator>");
        text.ShouldContain("<atom:link rel=\"self\"");
    }
}
