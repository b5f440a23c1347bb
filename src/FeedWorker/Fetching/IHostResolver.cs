using System.Net;

namespace FeedWorker.Fetching;

/// <summary>Looks up a host's addresses. A boundary: tests answer with names that change between look-ups.</summary>
internal interface IHostResolver
{
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation);
}
