using FeedWorker.Postings.Model;

namespace FeedWorker.Storing;

/// <summary>One finished run, as kept.</summary>
internal sealed record RunRecord
{
    public long Id { get; init; }

    public required string SiteId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>How the postings were found; null when nothing was read.</summary>
    public string? Method { get; init; }

    /// <summary>Open postings after the run.</summary>
    public int Postings { get; init; }

    public int Opened { get; init; }

    public int Updated { get; init; }

    public int Closed { get; init; }

    /// <summary>One sentence: what happened and, when not well, what to do.</summary>
    public required string Reason
    {
        get;
        init => field = OneLine.Of(value);
    }

    public long Bytes { get; init; }

    public int Requests { get; init; }

    /// <summary>When the site wants its next run; told by the run itself, not kept with it.</summary>
    public DateTimeOffset? NextRunAt { get; init; }
}
