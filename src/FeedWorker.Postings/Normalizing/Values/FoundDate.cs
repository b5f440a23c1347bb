namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>A date as it stands in a text, perhaps incomplete.</summary>
internal sealed record FoundDate
{
    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>Null when not written.</summary>
    public int? Year { get; init; }

    public int Month { get; init; }

    public int Day { get; init; }

    /// <summary>The weekday written beside it, which tells the year when that is not written.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Day and month may be the other way round ("03/04/2026").</summary>
    public bool Ambiguous { get; init; }

    /// <summary>The clock time written beside it.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Written as an ISO instant with an offset.</summary>
    public DateTimeOffset? Instant { get; init; }

    public int End => Start + Length;
}
