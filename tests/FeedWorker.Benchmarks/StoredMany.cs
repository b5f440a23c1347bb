using FeedWorker.Configuration;
using FeedWorker.Serving;
using FeedWorker.Storing;
using FeedWorker.Storing.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FeedWorker.Benchmarks;

/// <summary>The openings of <see cref="ManyOpenings"/>, written to a SQLite file and read back through the store as the service does.</summary>
internal static class StoredMany
{
    private const int Batch = 2000;

    public static async Task<ServiceProvider> CreateAsync(string folder, int count)
    {
        var options = ServingBench.Options with { Storage = new StorageOptions { Connection = $"Data Source={Path.Combine(folder, "many.db")}" } };
        var services = new ServiceCollection().AddLogging().AddSingleton(options).AddStoring(options).AddPublishing(options).BuildServiceProvider();
        if (await services.GetRequiredService<StoreSchema>().PrepareAsync(default) is { } trouble) throw new InvalidOperationException(trouble);
        var made = new ManyOpenings(count);
        var summary = await made.SummaryAsync("many", default);
        await using var db = await services.GetRequiredService<IDbContextFactory<FeedWorkerDb>>().CreateDbContextAsync();
        db.Sites.Add(new SiteRow { Id = "many", Revision = 1, ChangedAt = summary.ChangedAt });
        await db.SaveChangesAsync();
        await foreach (var batch in made.OpenAsync(["many"], default).Chunk(Batch))
        {
            db.Openings.AddRange(batch.Select(OpeningRow.Of));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        return services;
    }
}
