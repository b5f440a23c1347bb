using FeedWorker.Configuration;
using FeedWorker.Serving;
using FeedWorker.Storing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FeedWorker.Tests.Serving;

/// <summary>The web side over a made-up state, on a real port of this machine.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningServer(WebApplication app, MadeUpState state)
    {
        (_app, State) = (app, state);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public MadeUpState State { get; }

    public HttpClient Client { get; }

    public CurrentPublication Publication => _app.Services.GetRequiredService<CurrentPublication>();

    public IServiceProvider Services => _app.Services;

    public PublishedTree Tree => _app.Services.GetRequiredService<PublishedTree>();

    public static async Task<RunningServer> StartAsync(MadeUpState? state = null, FeedWorkerOptions? options = null)
    {
        state ??= Samples.State();
        options ??= Samples.Options;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(options).AddSingleton<IPublishedState>(state).AddSingleton(TimeProvider.System).AddServing(options);
        builder.WebHost.UseUrls(["http://127.0.0.1:0", .. options.Management.Listen is { } listen ? new[] { listen } : []]);
        var app = builder.Build();
        app.MapServing();
        await app.StartAsync();
        var server = new RunningServer(app, state);
        await server.RefreshAsync();
        return server;
    }

    /// <summary>Takes over what the test has just published.</summary>
    public Task RefreshAsync() => Publication.RefreshAsync(default);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
