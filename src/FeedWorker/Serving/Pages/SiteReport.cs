using FeedWorker.Configuration;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Readiness;
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

    /// <summary>How many open postings search engines would take.</summary>
    public required int Eligible { get; init; }

    /// <summary>How many open postings each thing is to be said of.</summary>
    public required IReadOnlyDictionary<ReadinessFinding, int> Findings { get; init; }

    public static async Task<SiteReport> ReadAsync(SiteOptions site, IPublishedState state, DateTimeOffset now, CancellationToken cancellation)
    {
        var newest = new List<Opening>();
        var findings = new Dictionary<ReadinessFinding, int>();
        var eligible = 0;
        await foreach (var opening in state.OpenAsync([site.Id], cancellation))
        {
            if (newest.Count < MaxListed) newest.Add(opening);
            var readiness = JobSearchReadiness.Of(opening.Posting, now);
            if (readiness.IsEligible) eligible++;
            foreach (var finding in readiness.Findings) findings[finding] = findings.GetValueOrDefault(finding) + 1;
        }

        return new SiteReport
        {
            Site = site,
            Status = await state.StatusAsync(site.Id, cancellation),
            Summary = await state.SummaryAsync(site.Id, cancellation),
            Newest = newest,
            Eligible = eligible,
            Findings = findings,
        };
    }
}
