using FeedWorker.Postings.Model;
using FeedWorker.Postings.Readiness;
using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>The figures of one site at one moment.</summary>
internal sealed record SiteFigures
{
    public required string SiteId { get; init; }

    public int Openings { get; init; }

    public int Eligible { get; init; }

    public int Failures { get; init; }

    public bool NeedsAttention { get; init; }

    /// <summary>Seconds since 1970; 0 for never.</summary>
    public double LastGood { get; init; }

    /// <summary>Seconds since 1970; 0 for never.</summary>
    public double Changed { get; init; }

    public Outcome? Outcome { get; init; }

    /// <summary>How many openings lack what.</summary>
    public IReadOnlyDictionary<(ReadinessLevel Level, string Property), int> Lacking { get; init; } = new Dictionary<(ReadinessLevel, string), int>();

    public static async Task<SiteFigures> ReadAsync(string siteId, IPublishedState state, ReadinessCensus census, CancellationToken cancellation)
    {
        var status = await state.StatusAsync(siteId, cancellation);
        var summary = await state.SummaryAsync(siteId, cancellation);
        var readiness = await census.OfAsync(siteId, cancellation);
        return new SiteFigures
        {
            SiteId = siteId,
            Openings = summary.Open,
            Eligible = readiness.Eligible,
            Failures = status.ConsecutiveFailures,
            NeedsAttention = status.Attention is not null,
            LastGood = status.LastGoodAt?.ToUnixTimeSeconds() ?? 0,
            Changed = Math.Max(0, summary.ChangedAt.ToUnixTimeSeconds()),
            Outcome = status.LastRuns is [var last, ..] ? last.Outcome : null,
            Lacking = readiness.Lacking,
        };
    }
}
