namespace FeedWorker.Commands;

/// <summary>A clock that was set to an instant when the command began and runs on from there: <c>once --as-of</c>. Timers run in real time.</summary>
internal sealed class OffsetClock(DateTimeOffset asOf) : TimeProvider
{
    private readonly long _startedAt = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => asOf + System.GetElapsedTime(_startedAt);
}
