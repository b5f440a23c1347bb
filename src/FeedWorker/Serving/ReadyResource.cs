namespace FeedWorker.Serving;

/// <summary>A resource that is kept ready, with the time of its last use.</summary>
internal sealed class ReadyResource(ReadyKey key, Resource resource)
{
    public ReadyKey Key => key;

    public Resource Resource => resource;

    /// <summary>Milliseconds of the machine's uptime; written by many at once, and any of them will do.</summary>
    public long LastUsed { get; private set; } = Environment.TickCount64;

    /// <summary>Writes down that it was used now. Once a millisecond is enough: processors that write the same place wait for each other.</summary>
    public void Used()
    {
        var now = Environment.TickCount64;
        if (LastUsed != now) LastUsed = now;
    }
}
