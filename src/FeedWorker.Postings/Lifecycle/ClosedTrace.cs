namespace FeedWorker.Postings.Lifecycle;

/// <summary>What is left to know of a closed opening.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Marks">What it was recognised by.</param>
/// <param name="ClosedAt">UTC.</param>
internal sealed record ClosedTrace(string Key, IReadOnlyList<string> Marks, DateTimeOffset ClosedAt);
