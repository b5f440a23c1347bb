namespace FeedWorker.Configuration;

/// <summary>When an opening counts as closed, and when a page counts as broken.</summary>
internal sealed record LifecycleSettings
{
    /// <summary>Runs that must agree before all openings are closed without a word from the page.</summary>
    public int ConfirmRuns { get; init; } = 3;

    /// <summary>Share of open postings (0…1) whose sudden absence makes a run suspect.</summary>
    public double BreakerShare { get; init; } = 0.5;

    /// <summary>Suspect pages kept as evidence, per site.</summary>
    public int EvidenceKept { get; init; } = 5;
}
