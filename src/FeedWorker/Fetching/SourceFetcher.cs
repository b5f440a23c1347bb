namespace FeedWorker.Fetching;

/// <summary>Gets a source from where it is: the web or this machine's files.</summary>
internal sealed class SourceFetcher(WebSourceFetcher web, FileSourceFetcher files, ILogger<SourceFetcher> logger, TimeProvider time) : ISourceFetcher
{
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var result = request.Address.IsFile
            ? await files.FetchAsync(request, cancellation).ConfigureAwait(false)
            : await web.FetchAsync(request, cancellation).ConfigureAwait(false);
        FetchLog.Fetched(logger, result.Address, result.Status, result.HttpStatus, result.Body.Length, time.GetElapsedTime(started).TotalMilliseconds, result.Reason);
        return result;
    }
}
