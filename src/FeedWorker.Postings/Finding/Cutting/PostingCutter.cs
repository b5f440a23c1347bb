using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>Cuts believed rows out of the page as postings.</summary>
internal static class PostingCutter
{
    private const double FullConfidence = 12;

    public static IReadOnlyList<FoundPosting> Cut(Inspection page, IReadOnlyList<Row> rows)
    {
        var links = new LinkChooser(page, rows);
        var titles = TitleText.Unnumbered([.. rows.Select(r => TitleText.Clean(r.TitleText))]);
        return [.. rows.Select((row, index) =>
        {
            var (link, apply) = links.Of(row);
            return new FoundPosting
            {
                Title = titles[index],
                Content = Content(page, row, rows),
                Link = link,
                ApplyLink = apply,
                Facts = FactReader.Read(page, row),
                Confidence = Math.Round(Math.Clamp(row.Points / FullConfidence, 0.2, 1), 2),
                Evidence = row.Tally.Reasons,
            };
        })];
    }

    private static CutContent? Content(Inspection page, Row row, IReadOnlyList<Row> rows)
    {
        var lines = page.Outline.Lines;
        if (row.End <= row.Title.Index + 1 && !row.TitleIsPart) return null;
        var after = EndOf(row, rows, lines);
        var end = after < lines.Count ? lines[after].Start : null;
        INode within = row.Record is not null ? row.Record : page.Outline.Page.Document.Body!;
        // Lines parted by line breaks share their block: what stands before the line is another's.
        INode own = row.Title.Index > 0 && lines[row.Title.Index - 1].Block == row.Title.Block ? row.Title.Start : row.Title.Block;
        if (row.TitleIsPart) return ContentCut.From(own, end, within, page.Outline.Page.BaseUrl, page.Positions);
        INode start = row.Title.Kind == LineKind.Heading ? row.Title.Block : LastNodeOf(page, row.Title);
        return ContentCut.After(start, end, within, page.Outline.Page.BaseUrl, page.Positions);
    }

    /// <summary>
    /// Where the posting's content ends. After the last of several postings the page goes on for itself: a line all in bold there ("We are
    /// a Top Workplace") is the page's word, not the posting's, unless something of the posting follows it.
    /// </summary>
    private static int EndOf(Row row, IReadOnlyList<Row> rows, IReadOnlyList<Line> lines)
    {
        var end = row.End;
        if (rows.Count < 2 || row.Record is not null || rows[^1].Title.Index > row.Title.Index) return end;
        while (end - 1 > row.Title.Index + 1 && lines[end - 1] is { IsBold: true, IsHeading: false, Kind: LineKind.Text, Links.Count: 0 }) end--;
        return end;
    }

    /// <summary>The last node of the title's line: its block when that holds nothing else, else the piece before the line break.</summary>
    private static INode LastNodeOf(Inspection page, Line title)
    {
        var node = title.Start;
        while (node.Parent is { } parent && parent != title.Block && parent.ChildNodes.Length == 1) node = parent;
        if (node.Parent is IElement around && around == title.Block && title.Start.Parent is IElement inline && inline != title.Block && !PageElements.IsBlock(inline)) return inline;
        return title.Text.Length == page.Texts.LengthOf(title.Block) ? title.Block : node;
    }
}
