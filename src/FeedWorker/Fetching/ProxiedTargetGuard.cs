using System.Net;
using System.Net.Sockets;

namespace FeedWorker.Fetching;

/// <summary>
/// Before a request goes to a proxy: an address, or a name that this machine knows, must be public. A name that is not known here is the
/// proxy's to look up: behind some proxies no other name is.
/// </summary>
internal sealed class ProxiedTargetGuard(HttpMessageHandler inner, IHostResolver resolver) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = request.RequestUri!.IdnHost;
        foreach (var address in await AddressesAsync(host, cancellationToken).ConfigureAwait(false))
        {
            // Of several addresses the proxy may choose any.
            if (AddressGuard.WhyRefused(address) is { } what)
                throw new AddressRefusedException($"{host} is at {address}, which is not public ({what}); fetch.allowPrivateNetworks would allow it");
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var literal))
            return [literal];
        try
        {
            return await resolver.ResolveAsync(host, cancellation).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            return [];
        }
    }
}
