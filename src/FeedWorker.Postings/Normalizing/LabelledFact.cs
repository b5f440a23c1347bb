using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing;

/// <summary>A value with a name: a fact of the finder, or a line such as "Location: Berlin".</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value alone.</param>
/// <param name="Shown">The whole line, for evidence.</param>
internal sealed record LabelledFact(FactKind Kind, Statement Value, string Shown)
{
    /// <summary>It stands in the running text, not beside it (front matter, table cell, badge).</summary>
    public bool InText { get; init; }
}
