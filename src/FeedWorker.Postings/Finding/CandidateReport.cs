namespace FeedWorker.Postings.Finding;

/// <summary>One way of reading the page, and how it fared. For <c>preview --explain</c>.</summary>
/// <param name="Method">The word that names the way (<c>headings</c>, <c>table</c> …).</param>
/// <param name="Titles">The titles it proposed.</param>
/// <param name="Score">Its total; the highest wins.</param>
/// <param name="Written">What was counted for and against it, put into words only when somebody reads <see cref="Evidence"/>.</param>
/// <param name="Verdict">"chosen", or why it lost.</param>
public sealed record CandidateReport(string Method, IReadOnlyList<string> Titles, double Score, Lazy<IReadOnlyList<string>> Written, string Verdict)
{
    /// <summary>What was counted for and against it.</summary>
    public IReadOnlyList<string> Evidence => Written.Value;
}
