using FeedWorker.Fetching;

namespace FeedWorker.Scheduling;

/// <summary>Every address is new.</summary>
internal sealed class NoFetchMemory : IFetchMemory
{
    public static NoFetchMemory Instance { get; } = new();

    public Task<FetchResult?> RecallAsync(Uri address, CancellationToken cancellation) => Task.FromResult<FetchResult?>(null);

    public Task RememberAsync(Uri address, FetchResult answer, CancellationToken cancellation) => Task.CompletedTask;
}
