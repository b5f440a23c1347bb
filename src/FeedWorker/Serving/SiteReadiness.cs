using FeedWorker.Postings.Readiness;

namespace FeedWorker.Serving;

/// <summary>How ready a site's open postings are for job search, counted over all of them.</summary>
internal sealed record SiteReadiness
{
    /// <summary>How many search engines would take.</summary>
    public required int Eligible { get; init; }

    /// <summary>How many each thing is to be said of.</summary>
    public required IReadOnlyDictionary<ReadinessFinding, int> Findings { get; init; }

    /// <summary>How many lack what.</summary>
    public required IReadOnlyDictionary<(ReadinessLevel Level, string Property), int> Lacking { get; init; }
}
