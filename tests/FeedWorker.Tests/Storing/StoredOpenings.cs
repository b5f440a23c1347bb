using FeedWorker.Configuration;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Storing;
using FeedWorker.Storing.Rows;
using FeedWorker.Tests.Serving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FeedWorker.Tests.Storing;

/// <summary>A SQLite file with a few thousand openings of three sites, filled once for all tests of a class.</summary>
public sealed class StoredOpenings : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feedworker-streams-").FullName;

    internal static DateTimeOffset Now { get; } = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);

    internal static string[] Sites { get; } = ["elmsford-library", "bergwerk", "shop"];

    internal static IEnumerable<OpeningRow> All => Enumerable.Range(0, 3000).Select(Row);

    internal CommandsSeen Seen { get; } = new();

    internal ServiceProvider Services { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var options = new FeedWorkerOptions { Storage = new StorageOptions { Connection = $"Data Source={Path.Combine(_folder, "state.db")};Pooling=false" } };
        Services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new FakeTimeProvider(Now)).AddStoring(options)
            .ConfigureDbContext<FeedWorkerDb>(db => db.AddInterceptors(Seen)).BuildServiceProvider();
        (await Services.GetRequiredService<StoreSchema>().PrepareAsync(default)).ShouldBeNull();
        await using var db = await DatabaseAsync();
        foreach (var site in Sites) db.Sites.Add(new SiteRow { Id = site, Revision = 1, ChangedAt = Now });
        db.Openings.AddRange(All);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal Task<FeedWorkerDb> DatabaseAsync() => Services.GetRequiredService<IDbContextFactory<FeedWorkerDb>>().CreateDbContextAsync();

    /// <summary>The n-th: every seventh is closed, every fifth ends, some of them before now; many share an instant.</summary>
    private static OpeningRow Row(int n)
    {
        var opening = Samples.Open(Sites[n % 3], $"k{n * 7919 % 10007:00000}", Samples.Assistant with { ValidThrough = n % 5 == 0 ? Now.AddHours(n - 1500) : null }) with
        {
            Slug = $"job-{n}", OpenedAt = Now.AddMinutes(-(n % 500)), UpdatedAt = Now, State = n % 7 == 0 ? OpeningState.Closed : OpeningState.Open,
            ClosedAt = n % 7 == 0 ? Now.AddDays(-(n % 60)) : null,
        };
        return OpeningRow.Of(opening);
    }
}
