using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;
using FeedWorker.Storing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FeedWorker.Tests.Life;

/// <summary>A worker with one site, a database of its own, a made-up web and a clock that is told the time.</summary>
internal sealed class World : IAsyncDisposable
{
    public const string Page = "https://shop.example/jobs";

    private readonly string _folder;

    private World(ServiceProvider services, FeedWorkerOptions options, FakeTimeProvider clock, MadeUpWeb web, string folder) =>
        (Services, Options, Clock, Web, _folder) = (services, options, clock, web, folder);

    public ServiceProvider Services { get; }

    public FeedWorkerOptions Options { get; }

    public FakeTimeProvider Clock { get; }

    public MadeUpWeb Web { get; }

    public SiteOptions Site => Options.Sites[0];

    public string DatabaseFile => Path.Combine(_folder, "feedworker.db");

    public static async Task<World> CreateAsync(
        string page = Page, DateTimeOffset? start = null, StorageOptions? storage = null, Func<FeedWorkerOptions, FeedWorkerOptions>? with = null, Func<SiteOptions, SiteOptions>? site = null)
    {
        var folder = Directory.CreateTempSubdirectory("feedworker-life-").FullName;
        var watched = new SiteOptions
        {
            Id = "shop",
            Page = page,
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
            Organization = new Organization { Name = "The Shop", Address = new PostalAddress { Locality = "Darien", Region = "CT", Country = "US" } },
        };
        var options = new FeedWorkerOptions
        {
            Storage = storage ?? new StorageOptions { Connection = $"Data Source={Path.Combine(folder, "feedworker.db")};Pooling=false" },
            Sites = [site?.Invoke(watched) ?? watched],
            BaseDirectory = folder,
        };
        options = with?.Invoke(options) ?? options;
        var clock = new FakeTimeProvider(start ?? new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        var web = new MadeUpWeb();
        var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None)).AddSingleton<TimeProvider>(clock).AddSingleton<ISourceFetcher>(web)
            .AddReading().AddStoring(options).AddRunning(options).BuildServiceProvider();
        var world = new World(services, options, clock, web, folder);
        (await world.Get<StoreSchema>().PrepareAsync(TestContext.Current.CancellationToken)).ShouldBeNull();
        return world;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public Task<RunRecord> RunAsync(RunMode mode = RunMode.Asked) => Get<SiteRun>().RunAsync(Site, mode, TestContext.Current.CancellationToken);

    /// <summary>Shows the page, lets half an hour pass, runs.</summary>
    public Task<RunRecord> NextAsync(string html, RunMode mode = RunMode.Asked)
    {
        Web.Put(Site.Page, html);
        Clock.Advance(TimeSpan.FromMinutes(30));
        return RunAsync(mode);
    }

    public Task<PublishedSite> PublishedAsync() => Get<IPublishedState>().SiteAsync(Site.Id, TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<string>> OpenTitlesAsync() => [.. (await PublishedAsync()).Open.Select(o => o.Posting.DisplayTitle).Order(StringComparer.Ordinal)];

    public async Task<IReadOnlyDictionary<string, string>> OpenKeysAsync() => (await PublishedAsync()).Open.ToDictionary(o => o.Posting.DisplayTitle, o => o.Key);

    public async Task<IReadOnlyList<OpeningLife>> HistoryAsync() => await Get<LifeHistory>().ReadAsync(null, TestContext.Current.CancellationToken).ToListAsync();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
