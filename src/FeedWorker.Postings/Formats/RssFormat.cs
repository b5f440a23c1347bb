using System.ServiceModel.Syndication;
using System.Xml;

namespace FeedWorker.Postings.Formats;

/// <summary>RSS 2.0 by the RSS Advisory Board's profile, with <c>content:encoded</c>, <c>dc:creator</c> and an <c>atom:link</c> to itself.</summary>
internal sealed class RssFormat : IFeedFormat
{
    public string FileName => "feed.rss";

    public string ContentType => "application/rss+xml; charset=utf-8";

    public string Name => "RSS";

    public void Write(Channel channel, Stream output)
    {
        var feed = new RssChannel(channel, channel.AddressOf(FileName)) { Items = channel.Open.Select(o => new RssItem(o)) };

        // The formatter's own Atom extensions write an a10: prefix, a10:id and a10:updated, at which validators frown.
        var formatter = new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: false);
        using var writer = XmlWriter.Create(output, XmlText.Settings);
        formatter.WriteTo(writer);
    }
}
