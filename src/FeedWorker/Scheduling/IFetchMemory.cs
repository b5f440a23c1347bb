using FeedWorker.Fetching;

namespace FeedWorker.Scheduling;

/// <summary>What is remembered of earlier answers, so that a page is asked for only when it may have changed. A boundary: <c>preview</c> remembers nothing.</summary>
internal interface IFetchMemory
{
    /// <summary>The last good answer of an address, body included, or null.</summary>
    Task<FetchResult?> RecallAsync(Uri address, CancellationToken cancellation);

    /// <summary>It was asked for so recently that it need not be asked for again.</summary>
    bool IsFresh(Uri address);

    /// <summary>The server said that it is the same.</summary>
    void Confirm(Uri address);

    /// <summary>Keeps a good answer.</summary>
    void Remember(Uri address, FetchResult answer);
}
