using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace FeedWorker.Benchmarks;

/// <summary>How the cost of a whole run grows with the openings on the page: 10, 100 and 1,000, of which one is another in each run that finds the page changed.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 5, iterationCount: 20)]
public class LifecycleOpenBenchmark
{
    private LifecycleRuns _runs = null!;

    [Params(10, 100, 1_000)]
    public int Open { get; set; }

    [GlobalSetup]
    public async Task SetupAsync() => _runs = await LifecycleRuns.CreateAsync(Open, closed: 100);

    [Benchmark(Baseline = true)]
    public Task UnchangedPage() => _runs.UnchangedAsync();

    [Benchmark]
    public Task ChangedPage() => _runs.ChangedAsync();

    [GlobalCleanup]
    public async Task CleanupAsync() => await _runs.DisposeAsync();
}
