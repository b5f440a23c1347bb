using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Structured;

/// <summary>JobPosting in RDFa Lite (<c>typeof="JobPosting"</c>).</summary>
internal sealed class RdfaWay : IStructuredWay
{
    private static readonly MarkupItems Items = new("typeof", "property");

    public string Method => "rdfa";

    public bool IsStatement => true;

    public IReadOnlyList<FoundPosting> Find(Reading.Page page, Vocabulary words) =>
        !page.MentionsJobPosting ? [] : [.. Items.JobPostings(page.Document.DocumentElement).Select(j => StructuredPosting.Of(j, page.BaseUrl, "JobPosting in RDFa")).OfType<FoundPosting>()];
}
