namespace FeedWorker.Storing;

/// <summary>Tells this process that something was committed, so that it need not wait for the next look at the version.</summary>
internal sealed class StoreSignal
{
    /// <summary>Raised after each commit with the site's id, on the committing thread: handlers must be quick.</summary>
    public event Action<string>? OnCommitted;

    public void Committed(string siteId) => OnCommitted?.Invoke(siteId);
}
