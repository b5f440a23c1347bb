namespace FeedWorker.Postings.Reading;

/// <summary>The text of a PDF as the HTML it means, or the one sentence that says why there is none. Exactly one of the two is set.</summary>
internal sealed record PdfText(string? Html, string? Failure)
{
    public static PdfText Of(string html) => new(html, null);

    public static PdfText Fail(string reason) => new(null, reason);
}
