using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Lines of one shape under one heading, as rows: where each begins and ends on the page.</summary>
internal static class LineGroups
{
    private const double Hopeless = -5;

    /// <summary>Groups by shape and by the heading that they stand under.</summary>
    public static IEnumerable<IReadOnlyList<Line>> Of(Inspection page, Func<Line, bool> takes) =>
        page.Outline.Lines.Where(takes).GroupBy(l => (l.Shape, l.Under, page.Context.HeadingOf(l))).Where(g => IsPromising(page, g)).Select(g => (IReadOnlyList<Line>)[.. g]);

    /// <summary>A group in which nothing reads like a title, or that stands under another subject without a mark of a job, is not worth cutting out.</summary>
    private static bool IsPromising(Inspection page, IEnumerable<Line> group)
    {
        foreach (var line in group)
        {
            var verdict = page.Judge.Of(line);
            if (verdict.Points < -1 && !verdict.NamesJob && (verdict.Whole & WordKinds.RoleCategory) == 0) continue;
            if ((page.Context.Of(line) & (WordKinds.OtherHeading | WordKinds.Section) & ~WordKinds.Past) == 0 || (verdict.Kinds & WordKinds.GenderMark) != 0) return true;
        }

        return false;
    }

    /// <summary>Cuts the page into one row per title.</summary>
    public static IReadOnlyList<Row> Rows(Inspection page, IReadOnlyList<Line> titles) => Rows(page, titles, l => TitlePart.Of(page, l));

    /// <summary>Cuts the page into one row per title.</summary>
    /// <param name="page">The page.</param>
    /// <param name="titles">The lines with the titles, in order.</param>
    /// <param name="partOf">The part of such a line that is the title, or null for all of it.</param>
    public static IReadOnlyList<Row> Rows(Inspection page, IReadOnlyList<Line> titles, Func<Line, string?> partOf)
    {
        var rows = new List<Row>(titles.Count);
        var records = Records(page, titles);
        for (var i = 0; i < titles.Count; i++)
        {
            var verdict = page.Judge.Of(titles[i]);
            var part = partOf(titles[i]) ?? titles[i].Text;
            if (verdict is { Points: <= Hopeless, NamesJob: false, IsGeneralInvitation: false } && (verdict.Kinds & WordKinds.ClosedMark) == 0 && part.Length == titles[i].Text.Length)
            {
                // Nothing around it could make it a title; it still counts as a stranger among the others.
                rows.Add(new Row { Title = titles[i], TitleText = titles[i].Text, First = titles[i].Index, End = titles[i].Index + 1, Tally = new EvidenceTally(verdict.Tally), Verdict = verdict });
                continue;
            }

            var (record, first, end) = Extent(page, titles, records, i);
            // "We are hiring cooks, waiters and bakers!" announces several; "Cook and waiter" as it stands is one.
            var parts = part.Length < titles[i].Text.Length ? Coordination.Split(part, page.Judge) : [part];
            if (parts.Count == 1) rows.Add(page.Rows.Judge(titles[i], first, end, record, part));
            else rows.AddRange(parts.Select(p => page.Rows.Judge(titles[i], first, end, record, p)));
        }

        return rows;
    }

    private static (IElement? Record, int First, int End) Extent(Inspection page, IReadOnlyList<Line> titles, IElement?[] records, int i)
    {
        var title = titles[i];
        var outline = page.Outline;
        var end = StretchEnd(page, titles, records, i);
        if (records[i] is not { } record) return (null, title.Index, end);
        var first = outline.StartWithin(record, title.Index);
        // What holds another title too is nobody's own.
        if (i > 0 && titles[i - 1].Index >= first) return (null, title.Index, end);
        var recordEnd = outline.EndWithin(record, title.Index + 1, Math.Max(end, title.Index + 2));
        // A link or a word set apart is no record: what stands beside it belongs to it, up to the next.
        if (recordEnd - first <= 1 && !PageElements.IsBlock(record)) return (null, title.Index, end);
        // A record that holds more than the title is a card; one that holds the title alone is followed by its text.
        return recordEnd - first > 1 || !title.IsHeading ? (record, first, Math.Min(recordEnd, end)) : (null, title.Index, end);
    }

    /// <summary>Where a title's text ends when nothing but order holds it: before the next title or the next heading that is not below it.</summary>
    private static int StretchEnd(Inspection page, IReadOnlyList<Line> titles, IElement?[] records, int i)
    {
        var lines = page.Outline.Lines;
        var title = titles[i];
        var limit = i + 1 < titles.Count ? titles[i + 1].Index : lines.Count;
        if (i + 1 < titles.Count && records[i + 1] is { } next) limit = Math.Max(title.Index + 1, page.Outline.StartWithin(next, titles[i + 1].Index));
        // What a line stands under changes with headings alone.
        for (var at = page.Outline.NextBreak(title.Index); at < limit; at = page.Outline.NextBreak(at))
        {
            var line = lines[at];
            if (line.IsStruck || title.Level == 0 || (line.Level <= title.Level && !IsPart(page, line, title))) return at;
        }

        return limit;
    }

    /// <summary>"Requirements" as large as the title it stands under is a part of it all the same.</summary>
    private static bool IsPart(Inspection page, Line line, Line title) =>
        line.Level == title.Level && page.Judge.Of(line) is { NamesJob: false } verdict && (verdict.Whole & WordKinds.Section) != 0;

    private static IElement?[] Records(Inspection page, IReadOnlyList<Line> titles)
    {
        var records = new IElement?[titles.Count];
        for (var i = 0; i < titles.Count; i++)
        {
            var before = i > 0 ? Nodes.BranchOf(titles[i].Block, titles[i - 1].Block) : null;
            var after = i + 1 < titles.Count ? Nodes.BranchOf(titles[i].Block, titles[i + 1].Block) : null;
            records[i] = Inner(before, after) ?? Alone(page, titles[i]);
        }

        return records;
    }

    private static IElement? Inner(IElement? a, IElement? b) => a is null ? b : b is null || Nodes.IsWithin(a, b) ? a : b;

    /// <summary>The title stands among the first three lines of an element. (Not found by its first line: a whole page may be one article.)</summary>
    private static bool BeginsNear(Inspection page, IElement element, int title)
    {
        for (var at = title - 1; at >= title - 3; at--)
            if (at < 0 || !Nodes.IsWithin(page.Outline.Lines[at].Block, element)) return true;
        return false;
    }

    /// <summary>The record of a title that has no companion: the list item, table row, disclosure or article around it.</summary>
    private static IElement? Alone(Inspection page, Line title)
    {
        // Lines parted by line breaks share their block: it is nobody's own.
        var lines = page.Outline.Lines;
        if ((title.Index > 0 && lines[title.Index - 1].Block == title.Block) || (title.Index + 1 < lines.Count && lines[title.Index + 1].Block == title.Block && title.Kind == LineKind.Text)) return null;

        for (var at = title.Block; at is not null && at.LocalName is not ("body" or "main" or "section"); at = at.ParentElement)
        {
            if (at.LocalName is "li" or "tr" or "details" or "article" && BeginsNear(page, at, title.Index)) return at;
        }

        return title.IsHeading ? null : title.Holder;
    }
}
