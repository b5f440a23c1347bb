using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace FeedWorker.Benchmarks;

/// <summary>How the cost of a whole run grows with the openings that the site had before: 10, 1,000 and 100,000 closed ones, and ten that are open.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 5, iterationCount: 20)]
public class LifecycleClosedBenchmark
{
    private LifecycleRuns _runs = null!;

    [Params(10, 1_000, 100_000)]
    public int Closed { get; set; }

    [GlobalSetup]
    public async Task SetupAsync() => _runs = await LifecycleRuns.CreateAsync(open: 10, Closed);

    [Benchmark(Baseline = true)]
    public Task UnchangedPage() => _runs.UnchangedAsync();

    [Benchmark]
    public Task ChangedPage() => _runs.ChangedAsync();

    [GlobalCleanup]
    public async Task CleanupAsync() => await _runs.DisposeAsync();
}
