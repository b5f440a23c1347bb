namespace FeedWorker.Tests.Notifying;

/// <summary>What a receiver got.</summary>
internal sealed record ReceivedRequest(string Path, IReadOnlyDictionary<string, string> Headers, string Body);
