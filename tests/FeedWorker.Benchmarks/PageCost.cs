using AngleSharp.Html.Parser;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Benchmarks;

/// <summary>The work on a page that is measured: AngleSharp's bare parse, and what we do instead of it.</summary>
internal sealed class PageCost
{
    private readonly HtmlParser _parser = new();
    private readonly PageReader _reader = new();
    private readonly PostingFinder _finder = new();
    private readonly PostingPage _postingPage = new();
    private readonly PostingNormalizer _normalizer = new();

    public int Parse(byte[] html)
    {
        using var stream = new MemoryStream(html);
        using var document = _parser.ParseDocument(stream);
        return document.ChildNodes.Length;
    }

    public Page Read(SourceBytes source) => _reader.Read(source, null).Page!;

    public int FindAndNormalizeList(Page page)
    {
        var fields = 0;
        foreach (var found in _finder.Find(page, CorpusPages.Site).Postings) fields += _normalizer.Normalize(found, page, null, null, CorpusPages.Site).Evidence.Count;
        return fields;
    }

    public int FindAndNormalizeDetail(Page page) =>
        _postingPage.Find(page, CorpusPages.Site, null) is { } found ? _normalizer.Normalize(found, page, null, null, CorpusPages.Site).Evidence.Count : 0;
}
