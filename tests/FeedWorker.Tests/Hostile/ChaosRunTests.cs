using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;
using FeedWorker.Storing;
using FeedWorker.Tests.Fetching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FeedWorker.Tests.Hostile;

/// <summary>The whole worker against a server that mostly misbehaves: every run has an outcome, and what is published never suffers.</summary>
[Collection(AloneCollection.Name)]
public sealed class ChaosRunTests(ITestOutputHelper output)
{
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("FEEDWORKER_CHAOS_RUNS"), out var runs) ? runs / 10 : 200;

    /// <summary>These bring a whole page of another employer, which is no fault of the wire, or only wait for the time-out.</summary>
    private static readonly string[] Whole =
        ["well behaved", "lying content type", "broken content type", "headers full of nonsense", "length is a word", "more body than said", "two lengths", "negative length", "trickle", "silence"];

    private static readonly string[] Impostors =
    [
        "<!doctype html><title>Maintenance</title><h1>We will be back soon</h1><p>The site is being maintained.</p>",
        "<!doctype html><title>Sign in</title><form><h1>Sign in</h1><input name=user><input type=password></form>",
        "<!doctype html><title>shop.example is for sale</title><h1>This domain is parked</h1>",
        "<!doctype html><title>Fatal error</title><p>Warning: mysqli_connect(): Connection refused in /var/www/db.php on line 12</p>",
    ];

    [Fact]
    public async Task Every_run_has_an_outcome_and_what_is_published_never_suffers()
    {
        var folder = Directory.CreateTempSubdirectory("feedworker-chaos-");
        var random = new Random(2026);
        var isCalm = true;
        await using var server = new RawServer(request => AnswerAsync(request, isCalm, random));
        var options = Options(server, folder);
        await using var services = Worker(options);
        (await services.GetRequiredService<StoreSchema>().PrepareAsync(TestContext.Current.CancellationToken)).ShouldBeNull();
        var (run, state, site) = (services.GetRequiredService<SiteRun>(), services.GetRequiredService<IPublishedState>(), options.Sites[0]);
        var first = await run.RunAsync(site, RunMode.Asked, TestContext.Current.CancellationToken);
        first.Outcome.ShouldBe(Outcome.Found, first.Reason);
        isCalm = false;

        var outcomes = new ConcurrentDictionary<Outcome, int>();
        var before = default((double Megabytes, int Files));
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Runs; i++)
        {
            var record = await run.RunAsync(site, RunMode.Asked, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
            outcomes.AddOrUpdate(record.Outcome, 1, (_, count) => count + 1);
            record.Reason.ShouldNotBeNullOrWhiteSpace();
            (record.Opened, record.Closed).ShouldBe((0, 0), record.Reason);
            var open = (await state.SiteAsync(site.Id, TestContext.Current.CancellationToken)).Open.Select(opening => opening.Posting.DisplayTitle).Order(StringComparer.Ordinal).ToArray();
            open.ShouldBe(["Baker", "Gardener"], customMessage: record.Reason);
            if (i == Runs / 4)
                before = ProcessMeasure.Take();
        }

        server.Requests.Clear();
        var after = ProcessMeasure.Take();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Runs} whole runs in {watch.Elapsed.TotalSeconds:0.0} s: {string.Join(", ", outcomes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Value} {pair.Key}"))}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory {before.Megabytes:0.0} → {after.Megabytes:0.0} MB, open files {before.Files} → {after.Files}"));
        (after.Megabytes - before.Megabytes).ShouldBeLessThan(20);
        (after.Files - before.Files).ShouldBeLessThan(60);
        outcomes.Keys.ShouldContain(Outcome.Failed);
        outcomes.Keys.ShouldContain(Outcome.Suspect, "an impostor answered with 200");
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Task AnswerAsync(RawRequest request, bool isCalm, Random random)
    {
        if (request.Path is not ("/robots.txt" or "/jobs" or "/jobs/baker" or "/jobs/gardener"))
            return request.SendAsync(RawServer.NotFound);
        int chance, which;
        lock (random)
            (chance, which) = (random.Next(10), random.Next(1000));
        var good = request.Path switch
        {
            "/robots.txt" => "User-agent: *\nAllow: /\n",
            "/jobs" => "<!doctype html><html lang=en><title>Jobs at the Shop</title><main><h1>Open positions</h1><h2><a href=/jobs/baker>Baker</a></h2><p>Full-time, thirty-eight hours a week in our bakery.</p><h2><a href=/jobs/gardener>Gardener</a></h2><p>Part-time, twenty hours a week in our garden.</p></main>",
            _ => $"<!doctype html><html lang=en><title>{Name(request)}</title><main><h1>{Name(request)}</h1><p>You work with us. Apply by mail to jobs@shop.example with your CV.</p><h2>Duties</h2><ul><li>Many things</li></ul></main>",
        };
        if (isCalm || chance < 4)
            return request.SendAsync(RawServer.Ok(good));
        if (chance < 5)
            return request.SendAsync(RawServer.Ok(Impostors[which % Impostors.Length]));
        var ways = Misbehaviour.All.Where(way => !Whole.Contains(way.Key)).ToArray();
        return ways[which % ways.Length].Value(request);
    }

    private static string Name(RawRequest request) => request.Path.EndsWith("baker", StringComparison.Ordinal) ? "Baker" : "Gardener";

    private static FeedWorkerOptions Options(RawServer server, DirectoryInfo folder) => new()
    {
        Storage = new StorageOptions { Connection = $"Data Source={Path.Combine(folder.FullName, "feedworker.db")};Pooling=false" },
        Fetch = new FetchOptions { AllowPrivateNetworks = true, Pause = TimeSpan.Zero, Timeout = TimeSpan.FromMinutes(40), RunBudget = TimeSpan.FromHours(12), Retries = 1 },
        Sites = [new SiteOptions { Id = "shop", Page = server.Address("/jobs", "shop.example").AbsoluteUri, Own = true, Organization = new Organization { Name = "The Shop" } }],
        BaseDirectory = folder.FullName,
    };

    private static ServiceProvider Worker(FeedWorkerOptions options) => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
        .AddSingleton<TimeProvider>(new HurriedTime(500))
        .AddSingleton<IHostResolver>(new NamedHosts(["127.0.0.1"]))
        .AddFetching(options.Fetch).AddReading().AddStoring(options).AddRunning(options).BuildServiceProvider();
}
