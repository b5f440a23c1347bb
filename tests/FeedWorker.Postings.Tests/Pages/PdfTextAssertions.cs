using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Tests.Pages;

internal static class PdfTextAssertions
{
    /// <summary>The HTML; a failure is shown with its reason.</summary>
    public static string ShouldBeRead(this PdfText text) => text.Html.ShouldNotBeNull(text.Failure);
}
