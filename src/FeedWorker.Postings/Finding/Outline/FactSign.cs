namespace FeedWorker.Postings.Finding.Outline;

/// <summary>A picture within a line that announces what follows it.</summary>
/// <param name="At">Offset in the line's text of what it announces.</param>
/// <param name="Kind">What that is.</param>
internal readonly record struct FactSign(int At, FactKind Kind);
