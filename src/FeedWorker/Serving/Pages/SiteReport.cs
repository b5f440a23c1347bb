using FeedWorker.Configuration;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Readiness;
using FeedWorker.Storing;

namespace FeedWorker.Serving.Pages;

/// <summary>What <c>/status</c> shows of one site.</summary>
/// <param name="Site">Its configuration.</param>
/// <param name="Status">Its runs and what needs attention.</param>
/// <param name="Summary">How much is published.</param>
/// <param name="Openings">The newest open postings with their readiness, at most <see cref="MaxOpenings"/>.</param>
internal sealed record SiteReport(SiteOptions Site, SiteStatus Status, PublishedSummary Summary, IReadOnlyList<(Opening Opening, PostingReadiness Readiness)> Openings)
{
    public const int MaxOpenings = 100;

    public static async Task<SiteReport> ReadAsync(SiteOptions site, IPublishedState state, DateTimeOffset now, CancellationToken cancellation)
    {
        var openings = new List<(Opening, PostingReadiness)>();
        await foreach (var opening in state.OpenAsync([site.Id], cancellation))
        {
            openings.Add((opening, JobSearchReadiness.Of(opening.Posting, now)));
            if (openings.Count == MaxOpenings) break;
        }

        return new SiteReport(site, await state.StatusAsync(site.Id, cancellation), await state.SummaryAsync(site.Id, cancellation), openings);
    }
}
