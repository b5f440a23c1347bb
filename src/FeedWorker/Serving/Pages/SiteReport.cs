using FeedWorker.Configuration;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Storing;

namespace FeedWorker.Serving.Pages;

/// <summary>What <c>/status</c> shows of one site.</summary>
internal sealed record SiteReport
{
    /// <summary>Postings that are listed by name; all of them are counted.</summary>
    public const int MaxListed = 100;

    /// <summary>Its configuration.</summary>
    public required SiteOptions Site { get; init; }

    /// <summary>Its runs and what needs attention.</summary>
    public required SiteStatus Status { get; init; }

    /// <summary>How much is published.</summary>
    public required PublishedSummary Summary { get; init; }

    /// <summary>The newest open postings, at most <see cref="MaxListed"/>.</summary>
    public required IReadOnlyList<Opening> Newest { get; init; }

    /// <summary>How ready all open postings are for job search.</summary>
    public required SiteReadiness Readiness { get; init; }

    public static async Task<SiteReport> ReadAsync(SiteOptions site, IPublishedState state, ReadinessCensus census, CancellationToken cancellation) => new()
    {
        Site = site,
        Status = await state.StatusAsync(site.Id, cancellation),
        Summary = await state.SummaryAsync(site.Id, cancellation),
        Newest = await state.OpenAsync([site.Id], cancellation).Take(MaxListed).ToListAsync(cancellation),
        Readiness = await census.OfAsync(site.Id, cancellation),
    };
}
