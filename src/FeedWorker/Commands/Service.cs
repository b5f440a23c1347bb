using System.Net.Sockets;
using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Notifying;
using FeedWorker.Scheduling;
using FeedWorker.Serving;
using FeedWorker.Storing;
using Microsoft.AspNetCore.Connections;

namespace FeedWorker.Commands;

/// <summary>The whole service: scheduler, publisher and web server in one process.</summary>
internal sealed partial class Service : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FeedWorkerOptions _options;

    private Service(WebApplication app, FeedWorkerOptions options)
    {
        _app = app;
        _options = options;
    }

    public static Service Build(FeedWorkerOptions options)
    {
        // Nothing but our own configuration steers the host: no appsettings, no ASPNETCORE_* surprises.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "feedworker", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseUrls([.. new[] { options.Listen, options.Management.Listen }.OfType<string>()]);
        builder.Services
            .AddSingleton(options)
            .AddSingleton(TimeProvider.System)
            .AddServiceLog(options.Log)
            .AddFetching(options.Fetch)
            .AddReading()
            .AddStoring(options)
            .AddServing(options)
            .AddAnnouncing()
            .AddScheduling(options);
        // A run in hand is finished, or abandoned whole, within this time.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        var app = builder.Build();
        app.MapServing();
        return new Service(app, options);
    }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (await _app.Services.GetRequiredService<StoreSchema>().PrepareAsync(cancellation) is { } trouble)
            throw new CommandTrouble(ExitStatus.Usage, $"storage.connection: {trouble}");
        try
        {
            await _app.StartAsync(cancellation);
            LogStarted(_app.Logger, _options.Sites.Count, _options.Listen, _options.PublicUrl);
            if (FetchProxy.Advice(_options.Fetch, Environment.GetEnvironmentVariable) is { } advice) LogProxy(_app.Logger, advice);
            await _app.WaitForShutdownAsync(cancellation);
            return ExitStatus.Well;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new CommandTrouble(ExitStatus.Usage, $"listen: {_options.Listen} is in use by another program; stop it, or choose another port.");
        }
        catch (SocketException e)
        {
            throw new CommandTrouble(ExitStatus.Usage, $"listen: {_options.Listen} cannot be listened on: {e.Message}.");
        }
    }

    [LoggerMessage(LogLevel.Information, "Watching {Sites} site(s), listening on {Listen}, published at {PublicUrl}")]
    private static partial void LogStarted(ILogger logger, int sites, string listen, Uri publicUrl);

    [LoggerMessage(LogLevel.Warning, "{Advice}")]
    private static partial void LogProxy(ILogger logger, string advice);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
