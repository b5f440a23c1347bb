namespace FeedWorker.Fetching;

/// <summary>What one run may still take. Counted down by the fetcher.</summary>
internal sealed class RunBudget(int requests, long bytes)
{
    private int _requests = requests;
    private long _bytes = bytes;

    public int RequestsLeft => _requests;

    public long BytesLeft => _bytes;

    /// <summary>False when nothing is left.</summary>
    public bool TakeRequest() => Interlocked.Decrement(ref _requests) >= 0;

    /// <summary>False when the budget is exceeded.</summary>
    public bool TakeBytes(long count) => Interlocked.Add(ref _bytes, -count) >= 0;
}
