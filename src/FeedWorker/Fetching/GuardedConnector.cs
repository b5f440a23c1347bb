using System.Net;
using System.Net.Sockets;

namespace FeedWorker.Fetching;

/// <summary>
/// Opens every connection of the fetcher. The name is looked up once and the connection made to the very address that was checked,
/// so that a name that resolves differently a moment later gains nothing.
/// </summary>
internal sealed class GuardedConnector(IHostResolver resolver, bool allowPrivateNetworks, FetchProxy? proxy)
{
    /// <summary>How long one of several addresses may take before the next is tried.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        if (proxy?.IsAt(context.DnsEndPoint) != true)
            return await ConnectAsync(Permitted(host, await AddressesAsync(host, cancellation).ConfigureAwait(false)), port, cancellation).ConfigureAwait(false);
        try
        {
            // The operator's own choice, wherever it is.
            return await ConnectAsync(await AddressesAsync(host, cancellation).ConfigureAwait(false), port, cancellation).ConfigureAwait(false);
        }
        catch (SocketException fault)
        {
            throw new ProxyFailedException($"the proxy {host}:{port} (fetch.proxy) does not answer", fault);
        }
    }

    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolver.ResolveAsync(host, cancellation).ConfigureAwait(false);
        return addresses.Length > 0 ? addresses : throw new SocketException((int)SocketError.HostNotFound);
    }

    private static async Task<Stream> ConnectAsync(IPAddress[] permitted, int port, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await OpenAsync(new IPEndPoint(permitted[i], port), isLast: i == permitted.Length - 1, cancellation).ConfigureAwait(false);
            }
            catch (Exception fault) when (i < permitted.Length - 1 && !cancellation.IsCancellationRequested && fault is SocketException or OperationCanceledException)
            {
                // The next address may answer; only the last one's failure is the host's.
            }
        }
    }

    private IPAddress[] Permitted(string host, IPAddress[] addresses)
    {
        if (allowPrivateNetworks)
            return addresses;
        var permitted = addresses.Where(address => AddressGuard.WhyRefused(address) is null).ToArray();
        return permitted.Length > 0 ? permitted : throw new AddressRefusedException(
            $"{host} is at {addresses[0]}, which is not public ({AddressGuard.WhyRefused(addresses[0])}); fetch.allowPrivateNetworks would allow it");
    }

    private static async Task<Stream> OpenAsync(IPEndPoint endpoint, bool isLast, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (!isLast)
            patience.CancelAfter(Patience);
        Socket? socket = new(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.NoDelay = true;
            await socket.ConnectAsync(endpoint, patience.Token).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: true);
            socket = null;
            return stream;
        }
        finally
        {
            socket?.Dispose();
        }
    }
}
