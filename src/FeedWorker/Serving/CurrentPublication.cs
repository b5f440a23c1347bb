using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>The publication that is served now. Swapped whole when the state has a new version.</summary>
internal sealed class CurrentPublication(PublishedTree tree, IPublishedState state)
{
    /// <summary>How long the next publication may be prepared before it takes over as it is.</summary>
    private static readonly TimeSpan Preparation = TimeSpan.FromSeconds(2);

    private volatile Publication _current = new(-1, tree, state);
    private volatile TaskCompletionSource _bell = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Publication Publication => _current;

    /// <summary>Said by whoever has just changed the state, so that nobody waits for the next look.</summary>
    public void StateChanged() => _bell.TrySetResult();

    /// <summary>Waits for a change to be announced, at most this long.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        await Task.WhenAny(_bell.Task, Task.Delay(atMost, cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (_bell.Task.IsCompleted) _bell = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Looks whether the state has moved, and if so serves the new one; what was in use before is made ready first.</summary>
    /// <returns>True when a new publication took over.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        var version = await state.VersionAsync(cancellation);
        if (version == _current.Version) return false;
        var next = new Publication(version, tree, state);
        var started = TimeProvider.System.GetTimestamp();
        foreach (var key in _current.Hot)
        {
            if (TimeProvider.System.GetElapsedTime(started) > Preparation) break;
            cancellation.ThrowIfCancellationRequested();
            await next.GetAsync(key);
        }

        _current = next;
        return true;
    }
}
