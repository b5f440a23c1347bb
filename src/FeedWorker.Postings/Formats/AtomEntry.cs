using System.Xml;

namespace FeedWorker.Postings.Formats;

/// <summary>One opening in an Atom feed: an entry while it is open, a tombstone once it is closed.</summary>
internal static class AtomEntry
{
    public static void Write(XmlWriter writer, PublishedOpening published)
    {
        var opening = published.Opening;
        var posting = opening.Posting;
        var id = EntryId.Of(opening.SiteId, opening.Key);
        writer.WriteStartElement("entry", FeedNamespaces.Atom);
        if (posting.Language is { Length: > 0 } language) writer.WriteAttributeString("xml", "lang", null, XmlText.Clean(language));
        AtomFormat.Text(writer, "id", id);
        AtomFormat.Text(writer, "title", posting.DisplayTitle);
        AtomFormat.Text(writer, "updated", EntryDates.Rfc3339(EntryDates.DistinctUpdated(opening, id)));
        AtomFormat.Text(writer, "published", EntryDates.Rfc3339(EntryDates.Published(opening, published.TimeZone)));
        AtomFormat.Person(writer, posting.HiringOrganization.Name, posting.HiringOrganization.Url);
        AtomFormat.Link(writer, "alternate", published.PageUrl, "text/html");
        if (posting.Url is { } url) AtomFormat.Link(writer, "related", url, null);
        foreach (var tag in EntryTags.Of(posting))
        {
            writer.WriteStartElement("category", FeedNamespaces.Atom);
            writer.WriteAttributeString("term", XmlText.Clean(tag));
            writer.WriteEndElement();
        }

        AtomFormat.Text(writer, "summary", EntryHtml.SummaryTextOf(published));
        writer.WriteStartElement("content", FeedNamespaces.Atom);
        writer.WriteAttributeString("type", "html");
        writer.WriteString(XmlText.Clean(EntryHtml.Of(published)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    public static void WriteDeleted(XmlWriter writer, PublishedOpening published)
    {
        var opening = published.Opening;
        if (opening.ClosedAt is not { } closedAt) return;
        writer.WriteStartElement("at", "deleted-entry", FeedNamespaces.Tombstones);
        writer.WriteAttributeString("ref", EntryId.Of(opening.SiteId, opening.Key));
        writer.WriteAttributeString("when", EntryDates.Rfc3339(closedAt));
        writer.WriteEndElement();
    }
}
