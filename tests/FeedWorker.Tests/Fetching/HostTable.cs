using System.Net;
using System.Net.Sockets;
using FeedWorker.Fetching;

namespace FeedWorker.Tests.Fetching;

/// <summary>A resolver that knows these names and no others.</summary>
internal sealed class HostTable(params (string Name, string Address)[] known) : IHostResolver
{
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        var addresses = known.Where(entry => entry.Name == host).Select(entry => IPAddress.Parse(entry.Address)).ToArray();
        return addresses.Length > 0 ? Task.FromResult(addresses) : Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));
    }
}
