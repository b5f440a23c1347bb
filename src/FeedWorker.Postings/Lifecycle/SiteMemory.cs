namespace FeedWorker.Postings.Lifecycle;

/// <summary>What is known of a site before a run: everything that <see cref="RunDecision"/> depends on besides the page and the clock.</summary>
internal sealed record SiteMemory
{
    public required string SiteId { get; init; }

    /// <summary>Open and missing openings.</summary>
    public IReadOnlyList<Opening> Open { get; init; } = [];

    /// <summary>Closed by their closing date, but still on the page when it was last seen.</summary>
    public IReadOnlyList<Opening> Expired { get; init; } = [];

    /// <summary>Openings that the run before this one closed because they were gone: one that blinked for a run is taken up again.</summary>
    public IReadOnlyList<Opening> JustClosed { get; init; } = [];

    /// <summary>Openings closed some time ago, for the story of a posting that returns.</summary>
    public IReadOnlyList<ClosedTrace> Closed { get; init; } = [];

    /// <summary>Everything that the page showed when it was last believed.</summary>
    public IReadOnlyList<Opening> Listed => [.. Open, .. Expired];

    public PageProfile? Profile { get; init; }

    /// <summary>Runs in a row that agreed that openings are gone without a word.</summary>
    public int ConfirmingRuns { get; init; }

    /// <summary>The first of the suspect runs in a row just before this one, or null.</summary>
    public DateTimeOffset? SuspectSince { get; init; }
}
