using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;
using FeedWorker.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FeedWorker.Benchmarks;

/// <summary>Whole runs of one site on SQLite: page, comparison, store, feeds' state; the web alone is made up.</summary>
internal sealed class LifecycleRuns : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feedworker-benchmark-").FullName;
    private readonly SiteOptions _site = new() { Id = "shop", Page = "https://shop.example/jobs", FollowDetails = false, Organization = new Organization { Name = "The Shop" } };
    private readonly LifecycleWeb _web;
    private readonly ServiceProvider _services;
    private int _generation;

    private LifecycleRuns(int open)
    {
        _web = new LifecycleWeb(open);
        var options = new FeedWorkerOptions { Storage = new StorageOptions { Connection = $"Data Source={Path.Combine(_folder, "openings.db")}" }, Sites = [_site] };
        _services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None)).AddSingleton<ISourceFetcher>(_web)
            .AddReading().AddStoring(options).AddRunning(options).BuildServiceProvider();
    }

    /// <summary>A site that has had some runs.</summary>
    /// <param name="open">Openings on its page.</param>
    /// <param name="closed">Openings of the past.</param>
    public static async Task<LifecycleRuns> CreateAsync(int open, int closed)
    {
        var runs = new LifecycleRuns(open);
        await runs._services.GetRequiredService<StoreSchema>().PrepareAsync(CancellationToken.None);
        await runs.ChangedAsync();
        await using var db = await runs._services.GetRequiredService<IDbContextFactory<FeedWorkerDb>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {closed})
            INSERT INTO openings (site_id, key, slug, state, title, opened_at, updated_at, last_seen_at, closed_at, still_listed, closed_run_id, marks, posting)
            SELECT site_id, 'old' || i, 'old' || i, 2, title, opened_at - i * 3600000, updated_at, last_seen_at, opened_at - i * 1800000, 0, 0, 'title:old ' || i, posting
            FROM n CROSS JOIN (SELECT * FROM openings WHERE state <> 2 LIMIT 1)
            """);
        return runs;
    }

    /// <summary>A run in which the server says "not modified".</summary>
    public Task UnchangedAsync() => _services.GetRequiredService<SiteRun>().RunAsync(_site, RunMode.Scheduled, CancellationToken.None);

    /// <summary>A run in which one posting is replaced by another.</summary>
    public Task ChangedAsync()
    {
        _web.Show(++_generation);
        return _services.GetRequiredService<SiteRun>().RunAsync(_site, RunMode.Scheduled, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
