namespace FeedWorker.Serving;

/// <summary>A resource that is kept ready, with the time of its last use.</summary>
internal sealed class ReadyResource(ReadyKey key, Resource resource)
{
    public ReadyKey Key => key;

    public Resource Resource => resource;

    /// <summary>Milliseconds of the machine's uptime; written by many at once, and any of them will do.</summary>
    public long LastUsed { get; set; } = Environment.TickCount64;
}
