
namespace FeedWorker.Postings.Finding;

/// <summary>One way in which people write openings down. A new way is one new class and one line in <see cref="PostingWays"/>.</summary>
internal interface IPostingWay
{
    /// <summary>The word that names it in <c>method</c>.</summary>
    string Method { get; }

    /// <summary>Every page of the page in this way, good or bad; evidence decides between them.</summary>
    IEnumerable<Candidate> Propose(Inspection page);
}
