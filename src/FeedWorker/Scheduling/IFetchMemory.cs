using FeedWorker.Fetching;

namespace FeedWorker.Scheduling;

/// <summary>What is remembered of earlier answers, so that a page is asked for only when it changed. A boundary: <c>preview</c> remembers nothing.</summary>
internal interface IFetchMemory
{
    /// <summary>The last good answer of an address, body included, or null.</summary>
    Task<FetchResult?> RecallAsync(Uri address, CancellationToken cancellation);

    /// <summary>Keeps a good answer (its body and validators).</summary>
    Task RememberAsync(Uri address, FetchResult answer, CancellationToken cancellation);
}
