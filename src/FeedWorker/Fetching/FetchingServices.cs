using System.Net;
using System.Net.Security;
using FeedWorker.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FeedWorker.Fetching;

/// <summary>Registers the room.</summary>
internal static class FetchingServices
{
    /// <summary>Most header bytes of an answer; browsers stop far earlier.</summary>
    private const int MaxHeaderKilobytes = 64;

    public static IServiceCollection AddFetching(this IServiceCollection services, FetchOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IHostResolver, SystemHostResolver>();
        services.AddSingleton(options);
        services.AddSingleton<FetchPipelines>();
        services.AddSingleton<HostRegistry>();
        services.AddSingleton(provider => new HttpExchanger(
            new HttpMessageInvoker(WayOut(provider.GetRequiredService<IHostResolver>(), options)), UserAgent.For(options.Contact), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<HostVisitor>();
        services.AddSingleton<RobotsGate>();
        services.AddSingleton<WebSourceFetcher>();
        services.AddSingleton<FileSourceFetcher>();
        services.AddSingleton<ISourceFetcher, SourceFetcher>();
        return services;
    }

    /// <summary>The one way out: every connection through the guard, and what goes to a proxy through another before it.</summary>
    public static HttpMessageHandler WayOut(IHostResolver resolver, FetchOptions options)
    {
        var proxy = FetchProxy.Of(options);
        var handler = Handler(resolver, options, proxy);
        return proxy is null || options.AllowPrivateNetworks ? handler : new ProxiedTargetGuard(handler, resolver);
    }

    /// <summary>No redirects, cookies, credentials or proxy of its own.</summary>
    private static SocketsHttpHandler Handler(IHostResolver resolver, FetchOptions options, FetchProxy? proxy) => new()
    {
        ConnectCallback = new GuardedConnector(resolver, options.AllowPrivateNetworks, proxy).ConnectAsync,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        Credentials = null,
        PreAuthenticate = false,
        // The environment's proxy would be connected to instead of the host, without anybody having said so.
        UseProxy = proxy is not null,
        Proxy = proxy?.Proxy,
        // Traces are ours: strangers get no traceparent header.
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        MaxConnectionsPerServer = 2,
        MaxResponseDrainSize = 64 * 1024,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        // So that a host that moved, or whose address became private, is looked up anew.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        SslOptions = new SslClientAuthenticationOptions { AllowRenegotiation = false },
    };
}
