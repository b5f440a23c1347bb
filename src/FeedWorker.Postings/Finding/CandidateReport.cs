namespace FeedWorker.Postings.Finding;

/// <summary>One way of reading the page, and how it fared. For <c>preview --explain</c>.</summary>
/// <param name="Method">The word that names the way (<c>headings</c>, <c>table</c> …).</param>
/// <param name="Titles">The titles it proposed.</param>
/// <param name="Score">Its total; the highest wins.</param>
/// <param name="Evidence">What was counted for and against it.</param>
/// <param name="Verdict">"chosen", or why it lost.</param>
public sealed record CandidateReport(string Method, IReadOnlyList<string> Titles, double Score, IReadOnlyList<string> Evidence, string Verdict)
{
    private readonly Func<IReadOnlyList<string>>? _write;

    /// <summary>A report whose evidence is written only for who reads it.</summary>
    internal CandidateReport(string method, IReadOnlyList<string> titles, double score, Func<IReadOnlyList<string>> evidence, string verdict)
        : this(method, titles, score, (IReadOnlyList<string>)null!, verdict) => _write = evidence;

    /// <summary>What was counted for and against it.</summary>
    public IReadOnlyList<string> Evidence
    {
        get => field ??= _write!();
        init;
    } = Evidence;
}
