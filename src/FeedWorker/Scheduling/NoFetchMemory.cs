using FeedWorker.Fetching;

namespace FeedWorker.Scheduling;

/// <summary>Every address is new.</summary>
internal sealed class NoFetchMemory : IFetchMemory
{
    public static NoFetchMemory Instance { get; } = new();

    public Task<FetchResult?> RecallAsync(Uri address, CancellationToken cancellation) => Task.FromResult<FetchResult?>(null);

    public bool IsFresh(Uri address) => false;

    public void Confirm(Uri address)
    {
        // nothing is remembered
    }

    public void Remember(Uri address, FetchResult answer)
    {
        // nothing is remembered
    }
}
