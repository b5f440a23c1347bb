using System.Xml;

namespace FeedWorker.Postings.Formats;

/// <summary>
/// Atom 1.0 (RFC 4287), marked complete (RFC 5005), with a tombstone for each opening that closed lately (RFC 6721). Written straight to
/// the writer: the library's Atom formatter drops fractions of seconds, and with them the only thing that tells apart the entries of one run.
/// </summary>
internal sealed class AtomFormat : IFeedFormat
{
    public string FileName => "feed.atom";

    public string ContentType => "application/atom+xml; charset=utf-8";

    public string Name => "Atom";

    public void Write(Channel channel, Stream output)
    {
        using var writer = XmlWriter.Create(output, XmlText.Settings);
        writer.WriteStartDocument();
        writer.WriteStartElement("feed", FeedNamespaces.Atom);
        if (channel.Language is { Length: > 0 } language) writer.WriteAttributeString("xml", "lang", null, language);
        writer.WriteAttributeString("xmlns", "fh", FeedNamespaces.Xmlns, FeedNamespaces.History);
        writer.WriteAttributeString("xmlns", "at", FeedNamespaces.Xmlns, FeedNamespaces.Tombstones);
        WriteHead(writer, channel);
        foreach (var published in channel.Closed) AtomEntry.WriteDeleted(writer, published); // RFC 4287's grammar has everything else before the entries
        foreach (var published in channel.Open) AtomEntry.Write(writer, published);
        writer.WriteEndElement();
    }

    private void WriteHead(XmlWriter writer, Channel channel)
    {
        Text(writer, "id", EntryId.OfChannel(channel));
        Text(writer, "title", channel.Title);
        if (channel.Subtitle is { Length: > 0 } subtitle) Text(writer, "subtitle", subtitle);
        Text(writer, "updated", EntryDates.Rfc3339(channel.UpdatedAt));
        Person(writer, channel.Organization?.Name ?? channel.Title, channel.Organization?.Url ?? channel.HomeUrl);
        Link(writer, "self", channel.AddressOf(FileName), "application/atom+xml");
        Link(writer, "alternate", channel.HomeUrl, "text/html");
        if (channel.Hub is { } hub) Link(writer, "hub", hub, null);
        Text(writer, "generator", "FeedWorker");
        writer.WriteElementString("fh", "complete", FeedNamespaces.History, "");
    }

    internal static void Text(XmlWriter writer, string name, string text) => writer.WriteElementString(name, FeedNamespaces.Atom, XmlText.Clean(text));

    internal static void Person(XmlWriter writer, string name, Uri? address)
    {
        writer.WriteStartElement("author", FeedNamespaces.Atom);
        Text(writer, "name", name);
        if (address is not null) Text(writer, "uri", address.AbsoluteUri);
        writer.WriteEndElement();
    }

    internal static void Link(XmlWriter writer, string relation, Uri address, string? type)
    {
        writer.WriteStartElement("link", FeedNamespaces.Atom);
        writer.WriteAttributeString("rel", relation);
        if (type is not null) writer.WriteAttributeString("type", type);
        writer.WriteAttributeString("href", address.AbsoluteUri);
        writer.WriteEndElement();
    }
}
