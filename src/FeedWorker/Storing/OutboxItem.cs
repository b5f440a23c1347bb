namespace FeedWorker.Storing;

/// <summary>Something that waits to be told to the world.</summary>
/// <param name="Id">In the store.</param>
/// <param name="ChangeId">Names the change; a receiver that gets it twice can tell.</param>
/// <param name="SiteId">Whose change it is.</param>
/// <param name="Kind">Which sender takes it.</param>
/// <param name="Target">Where it goes.</param>
/// <param name="Payload">What is said; JSON.</param>
/// <param name="CreatedAt">UTC: when the change was committed.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAttemptAt">UTC.</param>
/// <param name="LastError">Why the last attempt failed.</param>
internal sealed record OutboxItem(
    long Id, string ChangeId, string SiteId, string Kind, string Target, string Payload, DateTimeOffset CreatedAt, int Attempts, DateTimeOffset NextAttemptAt, string? LastError)
{
    /// <summary>Who gets it, as it may be logged and shown: of a web address only the host, for the rest of a webhook's is often its secret.</summary>
    public string Receiver => Uri.TryCreate(Target, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : Target;
}
