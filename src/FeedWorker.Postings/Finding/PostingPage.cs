using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding;

/// <summary>Reads a page that is itself one posting (a detail page, a PDF, a description file).</summary>
public sealed class PostingPage
{
    /// <summary>The one posting of the page, or null when the page is not about a job (gone, login, another subject).</summary>
    /// <param name="page">The page.</param>
    /// <param name="site">The site it belongs to.</param>
    /// <param name="listed">The posting as the listing page has it, to check that this page is about it; null when it is read on its own.</param>
    public FoundPosting? Find(Page page, SiteProfile site, FoundPosting? listed) => listed is null || page.Title == site.Id ? null : listed;
}
