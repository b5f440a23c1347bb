using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding;

/// <summary>A way of reading openings that the page states as data. A new one is one new class and one line in <see cref="StructuredWays"/>.</summary>
internal interface IStructuredWay
{
    /// <summary>The word that names it in <c>method</c>.</summary>
    string Method { get; }

    /// <summary>True when it is the page's own statement for machines (JSON-LD), false when it is data that a script renders and that may hold more than is shown.</summary>
    bool IsStatement { get; }

    /// <summary>The openings, in schema.org's names; empty when the page has none in this way.</summary>
    IReadOnlyList<FoundPosting> Find(Reading.Page page, Vocabulary words);
}
