using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Normalizing;

/// <summary>From the page's own words to the fields of a JobPosting: what is stated, and nothing else.</summary>
public sealed class PostingNormalizer
{
    /// <summary>Reads every field from the listing's text and, where there is one, from the detail page (which wins where both speak).</summary>
    /// <param name="listed">The posting on the listing page (or the whole posting when there is only one page).</param>
    /// <param name="page">The page <paramref name="listed"/> stands on.</param>
    /// <param name="detail">The same posting on its own page, or null.</param>
    /// <param name="detailPage">The page of <paramref name="detail"/>, or null.</param>
    /// <param name="site">The site's configuration; its organization's address stands in for a missing place.</param>
    public ReadPosting Normalize(FoundPosting listed, Page page, FoundPosting? detail, Page? detailPage, SiteProfile site) => new()
    {
        Posting = new Posting { Title = (detail ?? listed).Title, DisplayTitle = listed.Title, HiringOrganization = site.Organization, Language = (detailPage ?? page).Language },
        Link = listed.Link,
    };
}
