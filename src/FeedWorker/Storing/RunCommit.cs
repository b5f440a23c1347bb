using FeedWorker.Notifying;
using FeedWorker.Postings.Lifecycle;

namespace FeedWorker.Storing;

/// <summary>Everything that one run writes, in one transaction.</summary>
internal sealed record RunCommit
{
    /// <summary>The state from which the run began.</summary>
    public required SiteState Before { get; init; }

    public required RunRecord Run { get; init; }

    public required RunDecision Decision { get; init; }

    public DateTimeOffset? NextRunAt { get; init; }

    public int ConsecutiveFailures { get; init; }

    public bool FailureAlerted { get; init; }

    public bool SuspectAlerted { get; init; }

    public string? Attention { get; init; }

    public string? ReadingKey { get; init; }

    public DateTimeOffset? DetailsCheckedAt { get; init; }

    /// <summary>Pages that were fetched, or asked for and found the same.</summary>
    public IReadOnlyList<KnownPage> Pages { get; init; } = [];

    public Evidence? Evidence { get; init; }

    /// <summary>To be raised once the commit stands; their deliveries are in <see cref="Outbox"/>.</summary>
    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    public IReadOnlyList<OutboxDraft> Outbox { get; init; } = [];
}
