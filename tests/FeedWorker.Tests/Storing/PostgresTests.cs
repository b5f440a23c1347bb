using FeedWorker.Fetching;
using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;
using FeedWorker.Storing;
using FeedWorker.Tests.Life;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using static FeedWorker.Tests.Life.Pages;

namespace FeedWorker.Tests.Storing;

/// <summary>The same lives on PostgreSQL.</summary>
public class PostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task A_whole_life_is_kept_as_on_SQLite()
    {
        await using var world = await World.CreateAsync(storage: await server.CreateDatabaseAsync());
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        var keys = await world.OpenKeysAsync();
        await world.NextAsync(Listing(Job(Baker)));
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        (await world.OpenKeysAsync()).ShouldBe(keys);
        (await world.NextAsync(Maintenance())).Outcome.ShouldBe(Outcome.Suspect);
        for (var i = 0; i < 3; i++) await world.NextAsync(Silent());
        (await world.OpenTitlesAsync()).ShouldBeEmpty();
        (await world.PublishedAsync()).Closed.Count.ShouldBe(2);
        var state = world.Get<IPublishedState>();
        (await state.VersionAsync(default)).ShouldBe(4);
        var slug = (await world.PublishedAsync()).Closed[0].Slug;
        (await state.IsClosedAsync("shop", slug, default)).ShouldBeTrue();
        foreach (var sites in new string[][] { ["shop"], ["shop", "other"] })
        {
            (await state.ClosedAsync(sites, default).ToListAsync(TestContext.Current.CancellationToken)).Count.ShouldBe(2);
            (await state.OpenAsync(sites, default).ToListAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        }

        (await state.SummaryAsync("shop", default)).Language.ShouldBe("en");
        (await state.EventsAsync("shop", slug, default)).Select(e => e.Kind).ShouldBeSubsetOf(["opened", "missing", "closed", "reopened"]);
        (await state.StatusAsync("shop", default)).LastRuns.Count.ShouldBe(7);
        (await world.Get<EvidenceShelf>().OfAsync("shop", default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_that_prepare_an_empty_database_at_once_both_find_it_ready()
    {
        var storage = await server.CreateDatabaseAsync();
        var worlds = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => World.CreateAsync(storage: storage)));
        foreach (var world in worlds) await world.DisposeAsync();
    }

    [Fact]
    public async Task Two_machines_share_the_work_and_no_site_is_read_twice()
    {
        var storage = await server.CreateDatabaseAsync();
        await using var world = await World.CreateAsync(storage: storage);
        var web = new MadeUpWeb();
        web.Put(World.Page, Listing(Job(Baker), Job(Gardener)));
        using var one = Machine(world, web);
        using var other = Machine(world, web);
        await Task.WhenAll(one.StartAsync(TestContext.Current.CancellationToken), other.StartAsync(TestContext.Current.CancellationToken));
        var state = world.Get<IPublishedState>();
        for (var i = 0; i < 300 && (await state.StatusAsync("shop", default)).LastRuns.Count == 0; i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        await Task.Delay(2000, TestContext.Current.CancellationToken);
        await Task.WhenAll(one.StopAsync(TestContext.Current.CancellationToken), other.StopAsync(TestContext.Current.CancellationToken));

        (await state.StatusAsync("shop", default)).LastRuns.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Found);
        web.Requests.ShouldBe(3, "the listing and two details");
    }

    private static IHost Machine(World world, MadeUpWeb web)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton(world.Options).AddSingleton(TimeProvider.System).AddSingleton<ISourceFetcher>(web)
            .AddReading().AddStoring(world.Options).AddScheduling(world.Options);
        return builder.Build();
    }
}
