namespace FeedWorker.Commands;

/// <summary>A calendar that stands at one instant: <c>once --as-of</c>. Timers and measured durations go on in real time.</summary>
internal sealed class StoppedClock(DateTimeOffset instant) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => instant;
}
