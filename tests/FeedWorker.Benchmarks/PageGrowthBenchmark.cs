using BenchmarkDotNet.Attributes;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Benchmarks;

/// <summary>One page of 500, 1,000, 2,000 and 5,000 postings of a kilobyte each: time and memory must grow as the page does.</summary>
[MemoryDiagnoser]
[MedianColumn]
[SimpleJob(warmupCount: 4, iterationCount: 8)]
public class PageGrowthBenchmark
{
    private readonly PageCost _cost = new();
    private byte[] _html = [];
    private SourceBytes _source = CorpusPages.Source([], "text/html");

    [Params(500, 1_000, 2_000, 5_000)]
    public int Postings { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _source = CorpusPages.Source(_html = LargePage.Of(Postings), "text/html");
        var small = CorpusPages.Source(LargePage.Of(20), "text/html");
        SteadyState.Reach(() => _cost.FindAndNormalizeList(_cost.Read(small)));
    }

    [Benchmark(Baseline = true)]
    public int BareParse() => _cost.Parse(_html);

    [Benchmark]
    public int ReadFindAndNormalize() => _cost.FindAndNormalizeList(_cost.Read(_source));
}
