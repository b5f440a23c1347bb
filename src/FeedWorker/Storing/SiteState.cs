using FeedWorker.Postings.Lifecycle;

namespace FeedWorker.Storing;

/// <summary>A site as a run finds it: what the decision needs, and the worker's own notes.</summary>
internal sealed record SiteState
{
    public required SiteMemory Memory { get; init; }

    /// <summary>To be handed back with the commit: when another run came between, the commit is refused.</summary>
    public long Revision { get; init; }

    /// <summary>In which language it is published, where the configuration names none.</summary>
    public string? Language { get; init; }

    public int ConsecutiveFailures { get; init; }

    public DateTimeOffset? NextRunAt { get; init; }

    public DateTimeOffset? LastGoodAt { get; init; }

    public bool FailureAlerted { get; init; }

    public bool SuspectAlerted { get; init; }

    public string? ReadingKey { get; init; }

    public DateTimeOffset? DetailsCheckedAt { get; init; }
}
