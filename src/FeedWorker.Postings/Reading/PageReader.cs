namespace FeedWorker.Postings.Reading;

/// <summary>Bytes in, page out: the charset is settled, double-encoded text repaired, Markdown and PDF turned into the HTML they mean.</summary>
public sealed class PageReader
{
    /// <summary>Reads any supported source. Empty, binary or unreadable input is a failure with a reason, never an exception.</summary>
    /// <param name="source">What was fetched.</param>
    /// <param name="language">The operator's word for the language, or null to recognise it.</param>
    public PageReading Read(SourceBytes source, string? language) => PageReading.Fail($"Nothing can be read from {source.Address} yet ({language}).");
}
