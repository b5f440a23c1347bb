using System.Xml.Linq;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Postings.Tests.Formats;

/// <summary>RFC 4287 (section 4.1), RFC 5005, RFC 6721, and what the W3C validator warns of.</summary>
public sealed class AtomRuleTests
{
    private static readonly XNamespace Atom = FeedNamespaces.Atom;
    private static readonly string[] FeedElements = ["author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title", "updated", "entry"];
    private static readonly string[] EntryElements = ["author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated"];

    [Theory]
    [MemberData(nameof(Feeds.Names), MemberType = typeof(Feeds))]
    public void Every_feed_keeps_the_rules(string name)
    {
        var channel = Feeds.All[name];
        var feed = XDocument.Load(new MemoryStream(FormatSamples.Bytes("feed.atom", channel))).Root!;
        feed.Name.ShouldBe(Atom + "feed");
        feed.Elements().Where(e => e.Name.Namespace == Atom).Select(e => e.Name.LocalName).ShouldBeSubsetOf(FeedElements);
        feed.One(Atom + "id").Value.ShouldStartWith("urn:uuid:");
        feed.One(Atom + "title").Value.ShouldNotBeEmpty();
        feed.One(Atom + "author").One(Atom + "name").Value.ShouldNotBeEmpty();
        feed.AtMostOne(Atom + "subtitle", Atom + "generator", Atom + "logo", Atom + "icon");
        Linked(feed, "self").ShouldBe([channel.AddressOf("feed.atom").AbsoluteUri]);
        Linked(feed, "alternate").Single().ShouldBeWebAddress();
        var updated = feed.One(Atom + "updated").Value.ShouldBeRfc3339();
        feed.One(XName.Get("complete", FeedNamespaces.History)).Value.ShouldBeEmpty();
        var entries = feed.Elements(Atom + "entry").ToList();
        entries.Count.ShouldBe(channel.Open.Count());
        entries.Select(e => e.One(Atom + "id").Value).Distinct().Count().ShouldBe(entries.Count);
        entries.Select(e => e.One(Atom + "updated").Value).Distinct().Count().ShouldBe(entries.Count, "no two entries with one 'updated'");
        foreach (var entry in entries) EntryKeepsTheRules(entry, updated);
        foreach (var deleted in feed.Elements(XName.Get("deleted-entry", FeedNamespaces.Tombstones)))
        {
            deleted.Attribute("ref")!.Value.ShouldStartWith("urn:uuid:");
            deleted.Attribute("when")!.Value.ShouldBeRfc3339();
        }

        feed.Elements(XName.Get("deleted-entry", FeedNamespaces.Tombstones)).Count().ShouldBe(channel.Closed.Count());
    }

    private static void EntryKeepsTheRules(XElement entry, DateTimeOffset feedUpdated)
    {
        entry.Elements().Select(e => e.Name.LocalName).ShouldBeSubsetOf(EntryElements);
        entry.One(Atom + "id").Value.ShouldStartWith("urn:uuid:");
        entry.One(Atom + "title").Value.ShouldNotBeEmpty();
        entry.One(Atom + "updated").Value.ShouldBeRfc3339().ShouldBeLessThanOrEqualTo(feedUpdated);
        entry.One(Atom + "published").Value.ShouldBeRfc3339();
        entry.One(Atom + "author").One(Atom + "name").Value.ShouldNotBeEmpty();
        entry.One(Atom + "content").Attribute("type")!.Value.ShouldBe("html");
        entry.AtMostOne(Atom + "summary");
        Linked(entry, "alternate").Single().ShouldBeWebAddress();
        foreach (var category in entry.Elements(Atom + "category")) category.Attribute("term")!.Value.ShouldNotBeEmpty();
        entry.Elements(Atom + "author").Elements(Atom + "uri").Select(u => u.Value).ToList().ForEach(XmlRules.ShouldBeWebAddress);
    }

    private static string[] Linked(XElement element, string relation) =>
        [.. element.Elements(Atom + "link").Where(l => l.Attribute("rel")!.Value == relation).Select(l => l.Attribute("href")!.Value)];
}
