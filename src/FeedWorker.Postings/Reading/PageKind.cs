namespace FeedWorker.Postings.Reading;

/// <summary>What the bytes turned out to be.</summary>
public enum PageKind
{
    Html,
    Markdown,
    PlainText,
    Pdf,
    Json,
    Feed,
    Sitemap,
}
