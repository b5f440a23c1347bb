using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Scheduling;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedWorker.Commands;

/// <summary>The reading half of the worker, without storage and without a host: for <c>preview</c>, <c>init</c> and <c>check --online</c>.</summary>
internal sealed class OneOffWorker : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OneOffWorker(ServiceProvider services) => _services = services;

    public ISourceFetcher Fetcher => _services.GetRequiredService<ISourceFetcher>();

    public SourceReader Reader => _services.GetRequiredService<SourceReader>();

    public FeedWorkerOptions Options => _services.GetRequiredService<FeedWorkerOptions>();

    public TimeProvider Clock => _services.GetRequiredService<TimeProvider>();

    /// <summary>For pages that no configuration names.</summary>
    public static OneOffWorker Create(bool allowPrivateNetworks, string? proxy) =>
        Create(new FeedWorkerOptions { Fetch = new FetchOptions { AllowPrivateNetworks = allowPrivateNetworks, Proxy = proxy } });

    public static OneOffWorker Create(FeedWorkerOptions options) => new(new ServiceCollection()
        .AddSingleton<ILoggerFactory, NullLoggerFactory>()
        .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
        .AddSingleton(options)
        .AddSingleton(TimeProvider.System)
        .AddFetching(options.Fetch)
        .AddReading()
        .BuildServiceProvider());

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
