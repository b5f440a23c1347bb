namespace FeedWorker.Postings.Model;

/// <summary>The parts of a description that have a heading of their own, as plain text. Each is absent when the posting has no such part.</summary>
public sealed record PostingSections
{
    public string? Responsibilities { get; init; }

    public string? Qualifications { get; init; }

    public string? Benefits { get; init; }

    public string? HowToApply { get; init; }

    /// <summary>Belongs to the employer, not to the job: shown below the description, never part of it.</summary>
    public string? EqualOpportunity { get; init; }
}
