using AngleSharp.Dom;
using FeedWorker.Postings.Reading;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>A page as its readers see it: lines in order, what they stand under, and what the page as a whole is about.</summary>
internal sealed class PageOutline
{
    private readonly Dictionary<IElement, int> _starts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IElement, int> _ends = new(ReferenceEqualityComparer.Instance);
    private int[]? _nextBreak;

    private PageOutline(Page page, Vocabulary words, IReadOnlyList<Line> lines, IReadOnlySet<string> frameLinks)
    {
        Page = page;
        Words = words;
        Lines = lines;
        FrameLinks = frameLinks;
    }

    public Page Page { get; }

    public Vocabulary Words { get; }

    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Addresses, as written, that the page's menu and footer link to.</summary>
    public IReadOnlySet<string> FrameLinks { get; }

    public static PageOutline Of(Page page)
    {
        var root = page.Document.Body ?? page.Document.DocumentElement;
        var words = Vocabulary.For(page.Language);
        var (lines, frameLinks) = OutlineReader.Read(root, words);
        return new PageOutline(page, words, lines, frameLinks);
    }

    /// <summary>Index after the last line, from <paramref name="from"/> on, that lies within an element; not above <paramref name="limit"/>.</summary>
    public int EndWithin(IElement element, int from, int limit = int.MaxValue)
    {
        if (limit == int.MaxValue && _ends.TryGetValue(element, out var known) && known >= from) return known;
        while (from < Math.Min(Lines.Count, limit) && Nodes.IsWithin(Lines[from].Block, element)) from++;
        if (limit == int.MaxValue) _ends[element] = from;
        return from;
    }

    /// <summary>Index of the first line, up to <paramref name="from"/> (a line within it), that lies within an element.</summary>
    public int StartWithin(IElement element, int from)
    {
        if (_starts.TryGetValue(element, out var known) && known <= from) return known;
        while (from > 0 && Nodes.IsWithin(Lines[from - 1].Block, element)) from--;
        return _starts[element] = from;
    }

    /// <summary>Index of the first line after one that is a heading or struck through; the number of lines when none is.</summary>
    public int NextBreak(int line) => (_nextBreak ??= Breaks())[line];

    private int[] Breaks()
    {
        var next = new int[Lines.Count];
        var at = Lines.Count;
        for (var i = Lines.Count - 1; i >= 0; i--)
        {
            next[i] = at;
            if (Lines[i].IsHeading || Lines[i].IsStruck) at = i;
        }

        return next;
    }
}
