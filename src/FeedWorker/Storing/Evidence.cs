namespace FeedWorker.Storing;

/// <summary>What a suspect run saw.</summary>
/// <param name="Address">Where it came from.</param>
/// <param name="Headers">"name: value" lines.</param>
/// <param name="Differences">What was expected, what came.</param>
/// <param name="Body">As fetched; the store keeps the first part of it.</param>
/// <param name="At">UTC.</param>
internal sealed record Evidence(Uri Address, IReadOnlyList<string> Headers, IReadOnlyList<string> Differences, ReadOnlyMemory<byte> Body, DateTimeOffset At);
