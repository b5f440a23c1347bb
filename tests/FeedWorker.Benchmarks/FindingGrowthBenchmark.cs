using BenchmarkDotNet.Attributes;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Benchmarks;

/// <summary>Reading and finding on one page of 50, 500 and 5,000 postings of a kilobyte each: the time must grow as the page does.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class FindingGrowthBenchmark
{
    private readonly SiteProfile _site = new() { Id = "benchmark", Organization = new Organization { Name = "The organization" }, PageUrl = FindingCorpusPages.Address };
    private SourceBytes _source = new() { Body = default, Address = FindingCorpusPages.Address, FetchedAt = DateTimeOffset.UnixEpoch };

    [Params(50, 500, 5000)]
    public int Postings { get; set; }

    [GlobalSetup]
    public void Setup() => _source = _source with { Body = FindingLargePage.Of(Postings), ContentType = "text/html" };

    [Benchmark]
    public int ReadAndFind() => new PostingFinder().Find(new PageReader().Read(_source, null).Page!, _site).Postings.Count;
}
