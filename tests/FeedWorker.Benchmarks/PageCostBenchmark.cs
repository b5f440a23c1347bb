using System.Text;
using AngleSharp;
using BenchmarkDotNet.Attributes;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Benchmarks;

/// <summary>
/// What pages cost beside AngleSharp's bare parse of the same bytes: one round over all pages of a part of the corpus, steady state. "The same bytes"
/// are the page as it is served; of Markdown, which no HTML parser reads, the HTML that it means. <see cref="FindAndNormalize"/> begins with the
/// parsed page, <see cref="ReadFindAndNormalize"/> with bytes: charset, repairs, Markdown, front matter, parse, language and all.
/// </summary>
[MemoryDiagnoser]
[MedianColumn]
[SimpleJob(warmupCount: 4, iterationCount: 8)]
public class PageCostBenchmark
{
    private readonly PageCost _cost = new();
    private SourceBytes[] _sources = [];
    private Page[] _pages = [];
    private byte[][] _html = [];

    [Params("html", "markdown", CorpusPages.Details)]
    public string Corpus { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _sources = [.. CorpusPages.Read(Corpus)];
        _pages = [.. _sources.Select(_cost.Read)];
        _html = [.. _pages.Zip(_sources, (page, source) => page.Kind == PageKind.Html ? source.Body.ToArray() : Encoding.UTF8.GetBytes(page.Document.ToHtml()))];
        SteadyState.Reach(() => _ = ReadFindAndNormalize() + FindAndNormalize());
    }

    [Benchmark(Baseline = true)]
    public int BareParse() => _html.Sum(_cost.Parse);

    [Benchmark]
    public int Read() => _sources.Sum(s => _cost.Read(s).Notes.Count);

    [Benchmark]
    public int FindAndNormalize() => _pages.Sum(Fields);

    [Benchmark]
    public int ReadFindAndNormalize() => _sources.Sum(s => Fields(_cost.Read(s)));

    private int Fields(Page page) => Corpus == CorpusPages.Details ? _cost.FindAndNormalizeDetail(page) : _cost.FindAndNormalizeList(page);
}
