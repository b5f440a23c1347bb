namespace FeedWorker.Fetching;

/// <summary>Gets a source's bytes, from the web or from a file. A boundary: runs are tried with made-up sources.</summary>
internal interface ISourceFetcher
{
    /// <summary>Never throws for what is part of life (refused, 404, time-out, too large, robots): that is a result with a reason.</summary>
    /// <exception cref="OperationCanceledException">Only when <paramref name="cancellation"/> asks for it.</exception>
    Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellation);
}
