using System.Net;
using FeedWorker.Configuration;
using FeedWorker.Configuration.Values;

namespace FeedWorker.Fetching;

/// <summary>
/// The operator's proxy. It connects in our place, so the address that it connects to is its own to judge: all that can be checked here is
/// what the name means to this machine (<see cref="ProxiedTargetGuard"/>). Nothing is sent through a proxy unless <c>fetch.proxy</c> says so.
/// </summary>
internal sealed class FetchProxy
{
    private static readonly string[] Variables = ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"];

    private FetchProxy(IWebProxy proxy) => Proxy = proxy;

    public IWebProxy Proxy { get; }

    /// <summary>Null when connections are made from here.</summary>
    public static FetchProxy? Of(FetchOptions options) => options.Proxy switch
    {
        null => null,
        ProxyAddress.Environment => new FetchProxy(HttpClient.DefaultProxy),
        var address => new FetchProxy(Named(new Uri(address))),
    };

    /// <summary>One sentence for the operator: what a proxy means for the checks, or that one is set in the environment and not used. Null when there is nothing to say.</summary>
    public static string? Advice(FetchOptions options, Func<string, string?> environment)
    {
        if (options.Proxy is not null)
            return "Pages are fetched through a proxy (fetch.proxy): a name that leads to a private address here is refused, but the proxy looks it up itself and makes the connection; let it refuse private networks too.";
        return Variables.FirstOrDefault(name => environment(name) is { Length: > 0 } || environment(name.ToLowerInvariant()) is { Length: > 0 }) is { } set
            ? $"{set} is set, but pages are not fetched through a proxy unless fetch.proxy says so; write “proxy: environment” there to use it."
            : null;
    }

    /// <summary>Whether a connection that is about to be opened leads to the proxy, and not past it.</summary>
    public bool IsAt(DnsEndPoint endpoint) => IsAt(endpoint, "http") || IsAt(endpoint, "https");

    private bool IsAt(DnsEndPoint endpoint, string scheme) =>
        Proxy.GetProxy(new Uri($"{scheme}://feedworker.invalid/")) is { } proxy && proxy.IdnHost.Equals(endpoint.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase) && proxy.Port == endpoint.Port;

    private static WebProxy Named(Uri address)
    {
        var proxy = new WebProxy(new UriBuilder(address) { UserName = "", Password = "" }.Uri);
        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var rest])
            proxy.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), rest.Length > 0 ? Uri.UnescapeDataString(rest[0]) : "");
        return proxy;
    }
}
