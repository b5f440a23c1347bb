using System.Xml;

namespace FeedWorker.Postings.Formats;

/// <summary>Sitemap 0.9 (sitemaps.org).</summary>
public static class Sitemap
{
    /// <summary>Addresses that one file may hold; more need an index over several files.</summary>
    public const int MaxEntries = 50_000;

    /// <summary>The <c>Content-Type</c> of a sitemap and of its index.</summary>
    public const string ContentType = "application/xml; charset=utf-8";

    /// <summary>Writes one file of at most <see cref="MaxEntries"/> addresses.</summary>
    public static void Write(IEnumerable<SitemapEntry> entries, Stream output) => Write("urlset", "url", entries, output);

    /// <summary>Writes the index over several files.</summary>
    public static void WriteIndex(IEnumerable<SitemapEntry> files, Stream output) => Write("sitemapindex", "sitemap", files, output);

    private static void Write(string root, string element, IEnumerable<SitemapEntry> entries, Stream output)
    {
        using var writer = XmlWriter.Create(output, XmlText.Settings);
        writer.WriteStartDocument();
        writer.WriteStartElement(root, FeedNamespaces.Sitemap);
        foreach (var entry in entries)
        {
            writer.WriteStartElement(element, FeedNamespaces.Sitemap);
            writer.WriteElementString("loc", FeedNamespaces.Sitemap, entry.Address.AbsoluteUri);
            if (entry.LastChanged is { } changed) writer.WriteElementString("lastmod", FeedNamespaces.Sitemap, EntryDates.Rfc3339(changed));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
