using FeedWorker.Configuration;
using FeedWorker.Fetching;
using Microsoft.Extensions.DependencyInjection;

namespace FeedWorker.Tests.Fetching;

/// <summary>The fetcher as the program composes it, with hurried time and, where a test needs it, another resolver.</summary>
internal sealed class TestFetcher : IDisposable
{
    private readonly ServiceProvider _services;

    public TestFetcher(FetchOptions? options = null, IHostResolver? resolver = null, TimeProvider? time = null, Func<SocketsHttpHandler, HttpMessageHandler>? outside = null)
    {
        var chosen = options ?? Local;
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(time ?? new HurriedTime(50));
        if (resolver is not null)
            services.AddSingleton(resolver);
        services.AddFetching(chosen);
        if (outside is not null)
        {
            services.AddSingleton(provider => new HttpExchanger(
                new HttpMessageInvoker(outside((SocketsHttpHandler)FetchingServices.WayOut(provider.GetRequiredService<IHostResolver>(), chosen))), "FeedWorker/test", provider.GetRequiredService<TimeProvider>()));
        }

        _services = services.BuildServiceProvider();
    }

    /// <summary>May reach the servers of these tests.</summary>
    public static readonly FetchOptions Local = new() { AllowPrivateNetworks = true, Pause = TimeSpan.Zero };

    public HostRegistry Hosts => _services.GetRequiredService<HostRegistry>();

    public Task<FetchResult> FetchAsync(Uri address) => FetchAsync(new FetchRequest { Address = address });

    public Task<FetchResult> FetchAsync(FetchRequest request) =>
        _services.GetRequiredService<ISourceFetcher>().FetchAsync(request, TestContext.Current.CancellationToken);

    public void Dispose() => _services.Dispose();
}
