using FeedWorker.Postings.Finding.Cutting;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding;

/// <summary>Works out which parts of a listing page are openings, with no knowledge of the site.</summary>
public sealed class PostingFinder
{
    /// <summary>Finds the openings of a listing page; with <see cref="SiteProfile.Extract"/>, by the operator's selectors alone.</summary>
    public Findings Find(Page page, SiteProfile site)
    {
        var inspection = new Inspection(PageOutline.Of(page));
        var candidates = PostingWays.All.SelectMany(way => way.Propose(inspection)).ToArray();
        var choice = Election.Of(inspection, candidates);
        var stated = StructuredChoice.Of(inspection, choice);
        if (stated is not null) return stated;
        return choice.Rows.Count > 0
            ? new Findings
            {
                Outcome = Outcome.Found,
                Method = choice.Method,
                Postings = PostingCutter.Cut(inspection, choice.Rows),
                Notes = choice.Notes,
                Candidates = choice.Reports,
            }
            : Emptiness.Of(inspection, candidates, choice.Reports);
    }
}
