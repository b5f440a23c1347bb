using FeedWorker.Configuration;
using FeedWorker.Postings.Model;
using FeedWorker.Storing;
using FeedWorker.Tests.Life;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static FeedWorker.Tests.Life.Pages;

namespace FeedWorker.Tests.Storing;

/// <summary>What can happen to the database: a sentence, nothing half-written, and the next run recovers.</summary>
public class StoreTroubleTests
{
    [Fact]
    public async Task A_file_that_is_no_database_is_told_in_one_sentence()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("feedworker-store-").FullName, "not.db");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 100)), TestContext.Current.CancellationToken);
        (await PrepareAsync(new StorageOptions { Connection = $"Data Source={file};Pooling=false" })).ShouldBe("The database file is not a SQLite database; check storage.connection.");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_in_one_sentence() =>
        (await PrepareAsync(new StorageOptions { Provider = "postgresql", Connection = "Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2" }))
            .ShouldNotBeNull().ShouldStartWith("The database cannot be reached:");

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        await using var world = await World.CreateAsync();
        await ExecuteAsync(world, "UPDATE store SET schema_version = 99");
        (await world.Get<StoreSchema>().PrepareAsync(default)).ShouldNotBeNull().ShouldContain("newer FeedWorker");
    }

    [Fact]
    public async Task A_database_of_the_first_program_is_brought_up_to_date_with_what_it_holds()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("feedworker-store-").FullName, "old.db");
        var storage = new StorageOptions { Connection = $"Data Source={file};Pooling=false" };
        await using (var old = new SqliteConnection(storage.Connection))
        {
            await old.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = old.CreateCommand();
            command.CommandText = "CREATE TABLE store (id INTEGER PRIMARY KEY, schema_version INTEGER NOT NULL, version BIGINT NOT NULL); INSERT INTO store VALUES (1, 1, 7);"
                + SchemaSteps.All[0].Replace("{id}", "INTEGER PRIMARY KEY AUTOINCREMENT", StringComparison.Ordinal).Replace("{blob}", "BLOB", StringComparison.Ordinal).Replace("{bool}", "INTEGER", StringComparison.Ordinal)
                + "INSERT INTO sites (id, revision, changed_at, last_good_run_id, consecutive_failures, confirming_runs, failure_alerted, suspect_alerted) VALUES ('shop', 3, 1000, 0, 0, 0, 0, 0);"
                + "INSERT INTO openings (site_id, key, slug, state, title, opened_at, updated_at, last_seen_at, still_listed, closed_run_id, marks, posting)"
                + """ VALUES ('shop', 'k1', 'baker-k1', 0, 'Baker', 1000, 1000, 1000, 0, 0, '', '{"title":"Baker","displayTitle":"Baker","hiringOrganization":{"name":"The Shop"}}');""";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        (await PrepareAsync(storage)).ShouldBeNull();
        await using var world = await World.CreateAsync(storage: storage);
        var state = world.Get<IPublishedState>();
        (await state.VersionAsync(default)).ShouldBe(7);
        (await state.SummaryAsync("shop", default)).ShouldBe(new PublishedSummary("shop", 1, DateTimeOffset.FromUnixTimeMilliseconds(1000)));
        (await state.OpenAsync(["shop"], default).SingleAsync()).Posting.Title.ShouldBe("Baker");
    }

    [Fact]
    public async Task A_full_disk_writes_nothing_and_the_next_run_recovers()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        var before = await world.PublishedAsync();
        var events = await CountAsync(world, db => db.Events);
        // As few pages as there are: every growth fails as it does on a full disk.
        await ExecuteAsync(world, "CREATE TRIGGER full_disk BEFORE INSERT ON openings BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");

        var run = await world.NextAsync(Listing(Job(Baker), Job(Gardener), Job(Clerk)));
        run.Outcome.ShouldBe(Outcome.Failed);
        run.Id.ShouldBe(0);
        (await world.PublishedAsync()).Open.Select(o => o.Key).ShouldBe(before.Open.Select(o => o.Key));
        (await CountAsync(world, db => db.Events)).ShouldBe(events);
        (await CountAsync(world, db => db.Runs)).ShouldBe(1);

        await ExecuteAsync(world, "DROP TRIGGER full_disk");
        (await world.RunAsync()).Outcome.ShouldBe(Outcome.Found);
        (await world.OpenTitlesAsync()).ShouldBe([Gardener, Baker, Clerk]);
    }

    [Fact]
    public async Task A_locked_database_fails_the_run_keeps_being_read_and_the_next_run_recovers()
    {
        await using var world = await World.CreateAsync(with: o => o with { Storage = o.Storage with { Connection = o.Storage.Connection + ";Default Timeout=1" } });
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        await using (var other = new SqliteConnection($"Data Source={world.DatabaseFile};Pooling=false"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            var run = await world.NextAsync(Listing(Job(Baker)));
            (run.Outcome, run.Reason).ShouldBe((Outcome.Failed, "The database file is locked by another program; stop it, or wait and try again."));
            (await world.OpenTitlesAsync()).ShouldBe([Gardener, Baker], "what is published can still be read");
        }

        (await world.RunAsync()).Closed.ShouldBe(1);
        (await world.OpenTitlesAsync()).ShouldBe([Baker]);
    }

    [Fact]
    public async Task A_run_that_another_instance_overtook_is_dropped_whole()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        await ExecuteAsync(world, "CREATE TRIGGER overtaken AFTER INSERT ON runs BEGIN UPDATE sites SET revision = revision + 1; END");
        var run = await world.NextAsync(Listing(Job(Baker)));

        run.Reason.ShouldContain("Another instance");
        (await world.OpenTitlesAsync()).ShouldBe([Gardener, Baker]);
        (await CountAsync(world, db => db.Runs)).ShouldBe(1);
    }

    [Fact]
    public async Task The_tables_are_the_models()
    {
        await using var world = await World.CreateAsync();
        await using var db = await world.Get<IDbContextFactory<FeedWorkerDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        foreach (var table in db.Model.GetEntityTypes())
        {
            var columns = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table.GetTableName()})").ToListAsync(TestContext.Current.CancellationToken);
            columns.Order(StringComparer.Ordinal).ShouldBe(table.GetProperties().Select(p => p.GetColumnName()).Order(StringComparer.Ordinal), table.GetTableName());
        }
    }

    private static async Task<string?> PrepareAsync(StorageOptions storage)
    {
        await using var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None)).AddStoring(new FeedWorkerOptions { Storage = storage }).BuildServiceProvider();
        return await services.GetRequiredService<StoreSchema>().PrepareAsync(TestContext.Current.CancellationToken);
    }

    private static async Task ExecuteAsync(World world, string sql)
    {
        await using var db = await world.Get<IDbContextFactory<FeedWorkerDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }

    private static async Task<int> CountAsync(World world, Func<FeedWorkerDb, IQueryable<object>> table)
    {
        await using var db = await world.Get<IDbContextFactory<FeedWorkerDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await table(db).CountAsync(TestContext.Current.CancellationToken);
    }
}
