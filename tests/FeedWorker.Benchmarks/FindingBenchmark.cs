using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Benchmarks;

/// <summary>
/// What finding and normalising cost beside AngleSharp's bare parse of the same bytes, over every page of the corpus (the folder named by
/// FEEDWORKER_CORPUS, else ../shared/corpus above the repository). Pages are read before: only finding and normalising are measured.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class FindingBenchmark
{
    private readonly HtmlParser _parser = new();
    private readonly PostingFinder _finder = new();
    private readonly PostingNormalizer _normalizer = new();
    private readonly SiteProfile _site = new() { Id = "benchmark", Organization = new Organization { Name = "The organization" }, PageUrl = FindingCorpusPages.Address };
    private List<Page> _pages = [];
    private List<byte[]> _html = [];

    [GlobalSetup]
    public void Setup()
    {
        _pages = [.. FindingCorpusPages.Read()];
        _html = [.. _pages.Select(p => System.Text.Encoding.UTF8.GetBytes(AngleSharp.FormatExtensions.ToHtml(p.Document)))];
    }

    [Benchmark(Baseline = true)]
    public int Parse()
    {
        var nodes = 0;
        foreach (var html in _html)
        {
            using var stream = new MemoryStream(html);
            using var document = _parser.ParseDocument(stream);
            nodes += document.ChildNodes.Length;
        }

        return nodes;
    }

    [Benchmark]
    public int Find() => _pages.Sum(page => _finder.Find(page, _site).Postings.Count);

    [Benchmark]
    public int FindAndNormalize()
    {
        var fields = 0;
        foreach (var page in _pages)
            foreach (var found in _finder.Find(page, _site).Postings)
                fields += _normalizer.Normalize(found, page, null, null, _site).Evidence.Count;
        return fields;
    }
}
