using AngleSharp.Dom;
using FeedWorker.Postings.Reading;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>A page as its readers see it: lines in order, what they stand under, and what the page as a whole is about.</summary>
internal sealed class PageOutline
{
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
        var (lines, frameLinks) = OutlineReader.Read(root);
        return new PageOutline(page, Vocabulary.For(page.Language), lines, frameLinks);
    }

    /// <summary>Index after the last line, from <paramref name="from"/> on, that lies within an element; not above <paramref name="limit"/>.</summary>
    public int EndWithin(IElement element, int from, int limit = int.MaxValue)
    {
        while (from < Math.Min(Lines.Count, limit) && Nodes.IsWithin(Lines[from].Block, element)) from++;
        return from;
    }

    /// <summary>Index of the first line, up to <paramref name="from"/>, that lies within an element.</summary>
    public int StartWithin(IElement element, int from)
    {
        while (from > 0 && Nodes.IsWithin(Lines[from - 1].Block, element)) from--;
        return from;
    }
}
