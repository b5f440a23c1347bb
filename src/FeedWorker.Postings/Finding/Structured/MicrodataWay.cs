using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Structured;

/// <summary>JobPosting in Microdata (<c>itemscope itemtype="https://schema.org/JobPosting"</c>).</summary>
internal sealed class MicrodataWay : IStructuredWay
{
    private static readonly MarkupItems Items = new("itemtype", "itemprop");

    public string Method => "microdata";

    public bool IsStatement => true;

    public IReadOnlyList<FoundPosting> Find(Reading.Page page, Vocabulary words) =>
        !page.MentionsJobPosting ? [] : [.. Items.JobPostings(page.Document.DocumentElement).Select(j => StructuredPosting.Of(j, page.BaseUrl, "JobPosting in Microdata")).OfType<FoundPosting>()];
}
