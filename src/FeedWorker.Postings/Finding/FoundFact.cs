namespace FeedWorker.Postings.Finding;

/// <summary>Text that stands beside a posting's title: a table cell, a badge, a labelled line, a front-matter value.</summary>
/// <param name="Kind">What it is believed to be.</param>
/// <param name="Text">The visible text, white space folded.</param>
public sealed record FoundFact(FactKind Kind, string Text);
