using FeedWorker.Configuration;
using FeedWorker.Storing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FeedWorker.Serving;

/// <summary>Registers this room and opens its doors.</summary>
internal static class ServingExtensions
{
    /// <summary>What <c>export</c> needs too: the tree of everything published.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services, FeedWorkerOptions options) => services
        .AddSingleton(new Addresses(options))
        .AddSingleton<Channels>()
        .AddSingleton<SiteDrafts>()
        .AddSingleton<PublishedTree>()
        .AddSingleton<HostFiles>()
        .AddSingleton<StaticSite>();

    /// <summary>Everything that the web server needs. <c>IPublishedState</c> and <c>TimeProvider</c> come from elsewhere.</summary>
    public static IServiceCollection AddServing(this IServiceCollection services, FeedWorkerOptions options)
    {
        services.AddPublishing(options)
            .AddSingleton<CurrentPublication>()
            .AddSingleton<PublishedEndpoint>()
            .AddSingleton<ManagementGate>()
            .AddSingleton<CostLimits>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<StatusPages>(provider, new PendingAnnouncements(provider.GetService<OutboxStore>())))
            .AddSingleton<ReadinessCensus>()
            .AddSingleton<SiteMetrics>()
            .AddHostedService<PublicationRefresher>()
            .AddPrometheus()
            .AddRouting();
        services.TryAddSingleton<StoreSignal>();
        services.Configure<KestrelServerOptions>(Harden);
        return services;
    }

    /// <summary>Maps every address. Call it first: what is ready must not wait for other middleware.</summary>
    public static WebApplication MapServing(this WebApplication app)
    {
        app.UseMiddleware<PublicationMiddleware>();
        app.UseTrustedProxies();
        app.UseRouting();
        app.MapHealth();
        app.MapManagement();
        var published = app.Services.GetRequiredService<PublishedEndpoint>();
        app.MapMethods("{**path}", [HttpMethods.Get, HttpMethods.Head], published.HandleAsync).WithOrder(int.MaxValue);
        return app;
    }

    /// <summary>We only answer questions: nobody has anything to upload, and no header needs to be long.</summary>
    private static void Harden(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }
}
