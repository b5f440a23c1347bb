using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding;

/// <summary>Works out which parts of a listing page are openings, with no knowledge of the site.</summary>
public sealed class PostingFinder
{
    /// <summary>Finds the openings of a listing page; with <see cref="SiteProfile.Extract"/>, by the operator's selectors alone.</summary>
    public Findings Find(Page page, SiteProfile site) => new() { Outcome = Outcome.Suspect, Method = "none", Notes = [$"{page.Address} {site.Id}"] };
}
