namespace FeedWorker.Postings.Lifecycle;

/// <summary>How careful a decision is.</summary>
internal sealed record LifecyclePolicy
{
    /// <summary>Runs that must agree before openings are closed although the page has not a word about it.</summary>
    public int ConfirmRuns { get; init; } = 3;

    /// <summary>Share of open postings (0…1) whose sudden absence, with nothing in their place, is not believed.</summary>
    public double BreakerShare { get; init; } = 0.5;

    /// <summary>Fewer than this many gone at once never trip the breaker by their number alone: two of three jobs may well be filled in a week.</summary>
    public int BreakerMinimum { get; init; } = 4;

    /// <summary>The operator says that what the page shows is right.</summary>
    public bool Accept { get; init; }

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
}
