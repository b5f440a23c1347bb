using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>What follows from one run. Applied whole or not at all.</summary>
internal sealed record RunDecision
{
    public required Outcome Outcome { get; init; }

    /// <summary>One sentence: what happened and, when it is not well, what to do.</summary>
    public required string Reason { get; init; }

    public IReadOnlyList<LifeEvent> Events { get; init; } = [];

    /// <summary>Openings that are new or whose state changed, in their new state.</summary>
    public IReadOnlyList<Opening> Changed { get; init; } = [];

    /// <summary>Open and missing openings after the run.</summary>
    public int OpenCount { get; init; }

    /// <summary>The profile to remember from now on.</summary>
    public PageProfile? Profile { get; init; }

    /// <summary>See <see cref="SiteMemory.ConfirmingRuns"/>, from now on.</summary>
    public int ConfirmingRuns { get; init; }

    /// <summary>What was expected and what came instead; evidence for the operator of a suspect run.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>Per posting, how it was recognised; for the log at Debug and for explanations.</summary>
    public IReadOnlyList<string> Explanations { get; init; } = [];
}
