using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>A detail page's title and where it was found.</summary>
/// <param name="Text">The title, white space folded.</param>
/// <param name="Heading">The element that shows it, which is then no part of the description; null when it is from elsewhere.</param>
/// <param name="NamesJob">It holds a word for an occupation, so the page is likely about a job.</param>
/// <param name="From">Where from, for the evidence.</param>
internal sealed record TitleFound(string Text, IElement? Heading, bool NamesJob, string From)
{
    /// <summary>It holds a word that ends as words for occupations do.</summary>
    public bool LooksLikeJob { get; init; }
}
