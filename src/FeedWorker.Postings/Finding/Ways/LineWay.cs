using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>A way whose titles are lines of a certain kind.</summary>
internal abstract class LineWay : IPostingWay
{
    public abstract string Method { get; }

    /// <summary>True for lines that could be titles in this way of writing.</summary>
    protected abstract bool Takes(Inspection page, Line line);

    public IEnumerable<Candidate> Propose(Inspection page)
    {
        foreach (var group in LineGroups.Of(page, l => Takes(page, l))) yield return Candidates.Of(Method, LineGroups.Rows(page, group));
    }
}
