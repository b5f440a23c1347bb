using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Tests.Fetching;
using Polly;
using Polly.Simmy;
using Polly.Simmy.Fault;
using Polly.Simmy.Latency;
using Polly.Simmy.Outcomes;

namespace FeedWorker.Tests.Hostile;

/// <summary>
/// Thousands of fetches from servers that misbehave at random, with Polly's chaos strategies under the fetcher as well.
/// FEEDWORKER_CHAOS_RUNS makes it as long as one likes (tests/fuzz.sh does).
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class ChaosTests(ITestOutputHelper output)
{
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("FEEDWORKER_CHAOS_RUNS"), out var runs) ? runs : 3000;

    [Fact]
    public async Task Every_run_ends_in_a_result_and_nothing_grows()
    {
        // Whoever trickles or is silent holds its own host's turn only until the time-out; the rest go on.
        var ways = Misbehaviour.All.Where(way => way.Key is not ("trickle" or "silence")).Select(way => way.Value).ToArray();
        var slow = new[] { Misbehaviour.All["trickle"], Misbehaviour.All["silence"] };
        await using var server = new RawServer(request => Random.Shared.Next(200) == 0 ? slow[Random.Shared.Next(2)](request) : ways[Random.Shared.Next(ways.Length)](request));
        var options = new FetchOptions { AllowPrivateNetworks = true, Pause = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(10), Retries = 1, MaxBytes = 1024 * 1024 };
        using var fetcher = new TestFetcher(options, new NamedHosts(["127.0.0.1"]), new HurriedTime(100), handler => new ChaosHandler(handler));
        await RunAsync(fetcher, server, Math.Min(500, Runs / 4));
        var before = ProcessMeasure.Take();
        var watch = Stopwatch.StartNew();
        var outcomes = await RunAsync(fetcher, server, Runs);
        watch.Stop();
        server.Requests.Clear();
        var after = ProcessMeasure.Take();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Runs} runs in {watch.Elapsed.TotalSeconds:0.0} s: {string.Join(", ", outcomes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Value} {pair.Key}"))}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory {before.Megabytes:0.0} → {after.Megabytes:0.0} MB, open files {before.Files} → {after.Files}, hosts {fetcher.Hosts.Count}"));
        outcomes.Values.Sum().ShouldBe(Runs);
        outcomes.ShouldContainKey(FetchStatus.Ok, "good answers come through the noise");
        outcomes.ShouldContainKey(FetchStatus.Failed);
        (after.Megabytes - before.Megabytes).ShouldBeLessThan(20);
        after.Files.ShouldBeLessThan(150 + (4 * fetcher.Hosts.Count), "a host may keep its two connections for half a minute, both ends of them in this process");
    }

    private static async Task<IReadOnlyDictionary<FetchStatus, int>> RunAsync(TestFetcher fetcher, RawServer server, int runs)
    {
        var outcomes = new ConcurrentDictionary<FetchStatus, int>();
        await Parallel.ForEachAsync(Enumerable.Range(0, runs), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (run, cancellation) =>
        {
            var request = new FetchRequest
            {
                Address = server.Address($"/jobs/{run}", $"host{(run % 16) + (run / 400 % 8 * 16)}.example.org"),
                Own = run % 3 == 0,
                ETag = run % 5 == 0 ? "\"x\"" : null,
                Budget = run % 7 == 0 ? new RunBudget(2, 1000) : null,
            };
            var result = await fetcher.FetchAsync(request).WaitAsync(TimeSpan.FromSeconds(60), cancellation);
            if (result.Status is FetchStatus.Ok)
                result.Body.Length.ShouldBeGreaterThan(0);
            else
                result.Reason.ShouldNotBeNullOrWhiteSpace();
            outcomes.AddOrUpdate(result.Status, 1, (_, count) => count + 1);
        });
        return outcomes;
    }

    /// <summary>Polly's chaos strategies between the fetcher and the wire.</summary>
    private sealed class ChaosHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly ResiliencePipeline<HttpResponseMessage> _chaos = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddChaosLatency(new ChaosLatencyStrategyOptions { InjectionRate = 0.05, Latency = TimeSpan.FromMilliseconds(30) })
            .AddChaosFault(new ChaosFaultStrategyOptions
            {
                InjectionRate = 0.05,
                FaultGenerator = new FaultGenerator()
                    .AddException<HttpRequestException>()
                    .AddException<IOException>()
                    .AddException(() => new ObjectDisposedException("stream"))
                    .AddException<TaskCanceledException>()
                    .AddException<InvalidOperationException>(),
            })
            .AddChaosOutcome(new ChaosOutcomeStrategyOptions<HttpResponseMessage>
            {
                InjectionRate = 0.05,
                OutcomeGenerator = new OutcomeGenerator<HttpResponseMessage>().AddResult(() => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new ByteArrayContent([]) }),
            })
            .Build();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            await _chaos.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken);
    }
}
