using System.Text;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Benchmarks;

/// <summary>A detail page from bytes to fields, beside the bare parse of the same page.</summary>
[MemoryDiagnoser]
[MedianColumn]
[SimpleJob(warmupCount: 4, iterationCount: 8)]
public class NormalizingBenchmarks
{
    private static readonly SiteProfile Site = new() { Id = "site", Organization = new Organization { Name = "Harbour Works" }, PageUrl = new Uri("https://example.org/careers/") };

    private readonly PageReader _reader = new();
    private readonly PostingPage _postingPage = new();
    private readonly PostingNormalizer _normalizer = new();
    private readonly HtmlParser _parser = new();
    private string _html = "";
    private SourceBytes _source = null!;
    private Page _page = null!;
    private FoundPosting _found = null!;

    /// <summary>Duties on the page: a short and a long description.</summary>
    [Params(12, 120)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var menu = string.Concat(Enumerable.Range(0, 120).Select(i => $"<li class=\"menu-item menu-item-{i}\"><a class=\"link\" data-track=\"nav-{i}\" href=\"/section/{i}\"><span class=\"icon\"></span>Section {i}</a></li>"));
        var duties = string.Concat(Enumerable.Range(0, Items).Select(i => $"<li>Keep the records of department {i} in good order and answer the questions of readers, also in the evening.</li>"));
        _html = $"""
            <!doctype html><html lang="en"><head><title>Records Clerk | Harbour Works</title><style>{new string('x', 4000)}</style></head><body><header><nav><ul>{menu}</ul></nav></header>
            <main><h1>Records Clerk</h1><p>Leeds, UK | Part-time</p><p>Harbour Works seeks a records clerk who likes order and people.</p><h2>Responsibilities</h2><ul>{duties}</ul>
            <h2>Qualifications</h2><ul><li>At least 2 years of experience in an office</li><li>A-levels or an equivalent diploma</li></ul>
            <h2>Salary</h2><p>£12.50 – £14.00 per hour for 20 hours per week.</p><h2>How to apply</h2><p>Send a CV to <a href="mailto:jobs@harbour.example">jobs@harbour.example</a> by Friday, 4 December 2026.</p></main>
            <footer><ul>{menu}</ul></footer></body></html>
            """;
        _source = new SourceBytes { Body = Encoding.UTF8.GetBytes(_html), Address = new Uri("https://example.org/careers/clerk"), FetchedAt = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero) };
        _page = _reader.Read(_source, null).Page!;
        _found = _postingPage.Find(_page, Site, null)!;
        SteadyState.Reach(() => _normalizer.Normalize(_postingPage.Find(_page, Site, null)!, _page, null, null, Site));
    }

    [Benchmark(Baseline = true)]
    public object BareParse() => _parser.ParseDocument(_html);

    [Benchmark]
    public object? Find() => _postingPage.Find(_page, Site, null);

    [Benchmark]
    public object Normalize() => _normalizer.Normalize(_found, _page, null, null, Site);
}
