namespace FeedWorker.Postings.Formats;

/// <summary>XML namespaces of the feeds and their companions.</summary>
internal static class FeedNamespaces
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>RFC 5005.</summary>
    public const string History = "http://purl.org/syndication/history/1.0";

    /// <summary>RFC 6721.</summary>
    public const string Tombstones = "http://purl.org/atompub/tombstones/1.0";
    public const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";
}
