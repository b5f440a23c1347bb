namespace FeedWorker.Serving;

/// <summary>Writes everything that the service would serve as files, ready for any web host. Filled in next.</summary>
internal sealed class StaticSite(PublishedTree tree)
{
    public IAsyncEnumerable<string> PathsAsync(CancellationToken cancellation) => tree.PathsAsync(cancellation);
}
