namespace FeedWorker.Postings.Reading.Pdf;

/// <summary>Carries the end of a budget out through the PDF library, where only exceptions can leave. Caught where the document was opened.</summary>
internal sealed class PdfTooMuchException : IOException
{
    public PdfTooMuchException()
    {
    }

    public PdfTooMuchException(string message)
        : base(message)
    {
    }

    public PdfTooMuchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
