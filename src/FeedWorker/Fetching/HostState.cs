using Polly;

namespace FeedWorker.Fetching;

/// <summary>What is remembered of one host: whose turn it is, when it was last asked, what it asked of us.</summary>
internal sealed class HostState(ResiliencePipeline<Exchange> pipeline, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long? _lastAsked;
    private long _notBeforeTicks;
    private long _lastUsedTicks = time.GetUtcNow().UtcTicks;

    /// <summary>Retries and the circuit of this host.</summary>
    public ResiliencePipeline<Exchange> Pipeline { get; } = pipeline;

    /// <summary>robots.txt by scheme and port, as last read.</summary>
    public RobotsMemory Robots { get; } = new();

    /// <summary>When this state was last wanted; idle ones are forgotten first.</summary>
    public DateTimeOffset LastUsed => new(Volatile.Read(ref _lastUsedTicks), TimeSpan.Zero);

    /// <summary>Nobody waits for, or remembers anything that binds us to, this host.</summary>
    public bool MayBeForgotten => _turn.CurrentCount == 1 && LeftAloneFor is null;

    /// <summary>How long the host still wants to be left alone; null when it does not.</summary>
    public TimeSpan? LeftAloneFor => Volatile.Read(ref _notBeforeTicks) - time.GetUtcNow().UtcTicks is > 0 and var left ? TimeSpan.FromTicks(left) : null;

    public void LeaveAlone(TimeSpan wait) => Volatile.Write(ref _notBeforeTicks, (time.GetUtcNow() + wait).UtcTicks);

    public void Touch() => Volatile.Write(ref _lastUsedTicks, time.GetUtcNow().UtcTicks);

    public void Dispose() => _turn.Dispose();

    /// <summary>Runs one request when it is this caller's turn and the pause is over.</summary>
    /// <param name="pause">Since the end of the last request; zero for what belongs to the same visit (a redirect, robots.txt).</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the wait and the request.</param>
    public async Task<Exchange> InTurnAsync(TimeSpan pause, Func<CancellationToken, Task<Exchange>> request, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_lastAsked is { } last && pause - time.GetElapsedTime(last) is { Ticks: > 0 } left)
                await Task.Delay(left, time, cancellation).ConfigureAwait(false);
            return await request(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _lastAsked = time.GetTimestamp();
            _turn.Release();
        }
    }
}
