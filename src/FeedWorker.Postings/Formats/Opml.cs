using System.Xml;

namespace FeedWorker.Postings.Formats;

/// <summary>OPML 2.0: the subscription list of all feeds, for one import into a reader.</summary>
public static class Opml
{
    /// <summary>The <c>Content-Type</c> of an OPML file.</summary>
    public const string ContentType = "text/x-opml; charset=utf-8";

    /// <summary>Writes one outline for each channel; items are not looked at.</summary>
    public static void Write(string title, IEnumerable<Channel> channels, DateTimeOffset updatedAt, Stream output)
    {
        var rss = FeedFormats.All[0];
        using var writer = XmlWriter.Create(output, XmlText.Settings);
        writer.WriteStartDocument();
        writer.WriteStartElement("opml");
        writer.WriteAttributeString("version", "2.0");
        writer.WriteStartElement("head");
        writer.WriteElementString("title", XmlText.Clean(title));
        if (updatedAt > DateTimeOffset.UnixEpoch) writer.WriteElementString("dateModified", EntryDates.Rfc822(updatedAt));
        writer.WriteElementString("docs", "http://opml.org/spec2.opml");
        writer.WriteEndElement();
        writer.WriteStartElement("body");
        foreach (var channel in channels)
        {
            writer.WriteStartElement("outline");
            writer.WriteAttributeString("type", "rss");
            writer.WriteAttributeString("version", "RSS2");
            writer.WriteAttributeString("text", XmlText.Clean(channel.Title));
            writer.WriteAttributeString("title", XmlText.Clean(channel.Title));
            writer.WriteAttributeString("xmlUrl", channel.AddressOf(rss.FileName).AbsoluteUri);
            writer.WriteAttributeString("htmlUrl", channel.HomeUrl.AbsoluteUri);
            if (channel.Language is { Length: > 0 } language) writer.WriteAttributeString("language", XmlText.Clean(language));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
