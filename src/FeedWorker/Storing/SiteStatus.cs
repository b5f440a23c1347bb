namespace FeedWorker.Storing;

/// <summary>What <c>/status</c> and the metrics tell of one site.</summary>
internal sealed record SiteStatus
{
    public required string SiteId { get; init; }

    /// <summary>Newest first, at most 20.</summary>
    public IReadOnlyList<RunRecord> LastRuns { get; init; } = [];

    /// <summary>The last run whose outcome was found, none or unchanged.</summary>
    public DateTimeOffset? LastGoodAt { get; init; }

    public int ConsecutiveFailures { get; init; }

    /// <summary>Why the site needs attention, or null when all is well.</summary>
    public string? Attention { get; init; }

    public DateTimeOffset? NextRunAt { get; init; }
}
