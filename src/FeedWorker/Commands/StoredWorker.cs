using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Scheduling;
using FeedWorker.Serving;
using FeedWorker.Storing;

namespace FeedWorker.Commands;

/// <summary>The worker with its storage, without a host: for <c>once</c>, <c>accept</c>, <c>history</c>, <c>export</c> and <c>check</c>.</summary>
internal sealed class StoredWorker : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StoredWorker(ServiceProvider services) => _services = services;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Opens the store; one that cannot be used ends the command with its sentence.</summary>
    public static async Task<StoredWorker> OpenAsync(FeedWorkerOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        var worker = new StoredWorker(new ServiceCollection()
            .AddSingleton(options)
            .AddSingleton(clock)
            .AddCommandLog(options.Log)
            .AddFetching(options.Fetch)
            .AddReading()
            .AddStoring(options)
            .AddRunning(options)
            .AddPublishing(options)
            .BuildServiceProvider());
        if (await worker.Get<StoreSchema>().PrepareAsync(cancellation) is not { } trouble) return worker;
        await worker.DisposeAsync();
        throw new CommandTrouble(ExitStatus.NeedsAttention, $"storage.connection: {trouble}");
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
