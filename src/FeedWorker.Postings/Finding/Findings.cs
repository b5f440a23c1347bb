using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Finding;

/// <summary>What was found on one page.</summary>
public sealed record Findings
{
    /// <summary><see cref="Outcome.Found"/>, <see cref="Outcome.None"/> or, when the page has no postings and does not say so, <see cref="Outcome.Suspect"/>.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>How: <c>json-ld</c>, <c>microdata</c>, <c>headings</c>, <c>repeated</c>, <c>table</c>, <c>links</c>, <c>selectors</c> … "none" when nothing was found.</summary>
    public required string Method { get; init; }

    public IReadOnlyList<FoundPosting> Postings { get; init; } = [];

    /// <summary>Why, in sentences for the operator; for <see cref="Outcome.None"/> the sentence on the page that decided.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<CandidateReport> Candidates { get; init; } = [];

    /// <summary>An applicant tracking system whose public API would give better data (<c>greenhouse</c> and its address), or null.</summary>
    public AtsReference? Ats { get; init; }
}
