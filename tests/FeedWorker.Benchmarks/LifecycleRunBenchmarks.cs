using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;
using FeedWorker.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FeedWorker.Benchmarks;

/// <summary>How the cost of a whole run grows with the openings that the site had before: 10, 1,000 and 100,000 closed ones, and ten that are open.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 5, iterationCount: 20)]
public class LifecycleRunBenchmarks
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feedworker-benchmark-").FullName;
    private ServiceProvider _services = null!;
    private LifecycleWeb _web = null!;
    private SiteOptions _site = null!;
    private int _generation;

    [Params(10, 1_000, 100_000)]
    public int Stored { get; set; }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _site = new SiteOptions { Id = "shop", Page = "https://shop.example/jobs", FollowDetails = false, Organization = new Organization { Name = "The Shop" } };
        var options = new FeedWorkerOptions { Storage = new StorageOptions { Connection = $"Data Source={Path.Combine(_folder, $"{Stored}.db")}" }, Sites = [_site] };
        _web = new LifecycleWeb();
        _services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None)).AddSingleton<ISourceFetcher>(_web)
            .AddReading().AddStoring(options).AddRunning(options).BuildServiceProvider();
        await _services.GetRequiredService<StoreSchema>().PrepareAsync(CancellationToken.None);
        await ChangedPage();
        await using var db = await _services.GetRequiredService<IDbContextFactory<FeedWorkerDb>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Stored})
            INSERT INTO openings (site_id, key, slug, state, title, opened_at, updated_at, last_seen_at, closed_at, still_listed, closed_run_id, marks, posting)
            SELECT site_id, 'old' || i, 'old' || i, 2, title, opened_at - i * 3600000, updated_at, last_seen_at, opened_at - i * 1800000, 0, 0, 'title:old ' || i, posting
            FROM n CROSS JOIN (SELECT * FROM openings WHERE state <> 2 LIMIT 1)
            """);
    }

    /// <summary>The server says "not modified".</summary>
    [Benchmark(Baseline = true)]
    public Task UnchangedPage() => _services.GetRequiredService<SiteRun>().RunAsync(_site, RunMode.Scheduled, CancellationToken.None);

    /// <summary>One of ten postings is replaced by another.</summary>
    [Benchmark]
    public Task ChangedPage()
    {
        _web.Show(++_generation);
        return _services.GetRequiredService<SiteRun>().RunAsync(_site, RunMode.Scheduled, CancellationToken.None);
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
