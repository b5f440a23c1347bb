namespace FeedWorker.Postings.Readiness;

/// <summary>How a posting stands with Google's rules for JobPosting.</summary>
/// <param name="Findings">What is missing; required things first.</param>
public sealed record PostingReadiness(IReadOnlyList<ReadinessFinding> Findings)
{
    /// <summary>True when nothing that is required is missing.</summary>
    public bool IsEligible => Findings.All(f => f.Level != ReadinessLevel.Required);
}
