using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;

namespace FeedWorker.Postings.Formats;

/// <summary>The channel element: what the library's formatter leaves out is written here, streaming, under well-known prefixes.</summary>
internal sealed class RssChannel : SyndicationFeed
{
    private readonly Channel _channel;
    private readonly Uri _self;

    public RssChannel(Channel channel, Uri self)
    {
        (_channel, _self) = (channel, self);
        Title = new TextSyndicationContent(XmlText.Clean(channel.Title));
        Description = new TextSyndicationContent(XmlText.Clean(channel.Subtitle ?? channel.Title));
        Links.Add(SyndicationLink.CreateAlternateLink(channel.HomeUrl));
        if (channel.Language is { Length: > 0 } language) Language = language;
        Generator = "FeedWorker";
        AttributeExtensions.Add(new XmlQualifiedName("atom", FeedNamespaces.Xmlns), FeedNamespaces.Atom);
        AttributeExtensions.Add(new XmlQualifiedName("content", FeedNamespaces.Xmlns), FeedNamespaces.Content);
        AttributeExtensions.Add(new XmlQualifiedName("dc", FeedNamespaces.Xmlns), FeedNamespaces.DublinCore);
    }

    protected override void WriteElementExtensions(XmlWriter writer, string version)
    {
        if (_channel.UpdatedAt > DateTimeOffset.UnixEpoch) writer.WriteElementString("lastBuildDate", EntryDates.Rfc822(_channel.UpdatedAt));
        writer.WriteElementString("docs", "https://www.rssboard.org/rss-specification");
        writer.WriteElementString("ttl", Math.Max(1, (int)_channel.Interval.TotalMinutes).ToString(CultureInfo.InvariantCulture));
        WriteLink(writer, "self", _self, "application/rss+xml");
        if (_channel.Hub is { } hub) WriteLink(writer, "hub", hub, null);
    }

    private static void WriteLink(XmlWriter writer, string relation, Uri address, string? type)
    {
        writer.WriteStartElement("atom", "link", FeedNamespaces.Atom);
        writer.WriteAttributeString("rel", relation);
        if (type is not null) writer.WriteAttributeString("type", type);
        writer.WriteAttributeString("href", address.AbsoluteUri);
        writer.WriteEndElement();
    }
}
