using UglyToad.PdfPig.Content;

namespace FeedWorker.Postings.Reading.Pdf;

/// <summary>One page of a PDF, as far as readers care.</summary>
/// <param name="Letters">In the order in which they are drawn.</param>
internal sealed record LetterPage(IReadOnlyList<Letter> Letters);
