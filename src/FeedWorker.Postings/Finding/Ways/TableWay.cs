using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Rows of a data table: one column holds the titles, the others are facts named by the header, one may say that a row is filled.</summary>
internal sealed class TableWay : IPostingWay
{
    private const int LongestCell = 400;

    /// <summary>A column of titles stands among the first.</summary>
    private const int MostColumns = 50;

    public string Method => "table";

    public IEnumerable<Candidate> Propose(Inspection page)
    {
        foreach (var table in page.Outline.Lines.Where(l => l.Kind == LineKind.Cell).GroupBy(l => TableOf(l.Holder)))
        {
            if (table.Key is null) continue;
            var rows = table.GroupBy(l => l.Holder.ParentElement).Where(r => r.Key is not null).Select(r => new TableRow(r.Key!, [.. r])).ToArray();
            if (rows.Length == 0 || rows.Max(r => r.Cells.Count) < 2) continue;
            if (IsOfFacts(rows, page.Outline.Words)) continue;
            var header = rows[0].IsHeader(page.Outline.Words) ? rows[0] : null;
            var body = header is null ? rows : rows[1..];
            if (body.Length == 0 || TitleColumn(page, header, body) is not { } column) continue;
            var columns = header is null ? null : TableColumns.Of(header, column, page.Outline.Words);
            yield return Candidates.Of(Method, [.. body.Select(r => Row(page, columns, r, column)).OfType<Row>()]);
        }
    }

    /// <summary>A label and its value in every row: the facts of one opening, not a list of several.</summary>
    private static bool IsOfFacts(TableRow[] rows, Vocabulary words)
    {
        var labels = rows.Count(r => r.Cells.Count == 2 && words.LabelOf(r.Cells[0].Text.ToLowerInvariant()) is not null);
        return labels >= 2 && labels * 3 >= rows.Length;
    }

    private static IElement? TableOf(IElement cell)
    {
        for (var at = cell.ParentElement; at is not null; at = at.ParentElement)
            if (at.LocalName == "table") return at;
        return null;
    }

    /// <summary>The column that the header calls the title, else the one whose cells read most like titles, else the first with words.</summary>
    private static int? TitleColumn(Inspection page, TableRow? header, TableRow[] rows)
    {
        var columns = Math.Min(rows.Max(r => r.Cells.Count), MostColumns);
        var named = header is null ? -1 : header.Cells.ToList().FindIndex(c => page.Outline.Words.IsTitleLabel(c.Text.ToLowerInvariant()));
        if (named >= 0) return named;
        var best = (Column: -1, Points: double.MinValue);
        for (var column = 0; column < columns; column++)
        {
            var cells = rows.Where(r => column < r.Cells.Count && r.Cells[column].First is not null).Select(r => r.Cells[column].First!).ToArray();
            if (cells.Length == 0 || cells.All(c => !c.Text.Any(char.IsLetter))) continue;
            var points = cells.Average(c => page.Judge.Of(c).Points) - column * 0.2;
            if (points > best.Points) best = (column, points);
        }

        return best.Column < 0 ? null : best.Column;
    }

    private static Row? Row(Inspection page, TableColumns? header, TableRow row, int column)
    {
        if (column >= row.Cells.Count || row.Cells[column].First is not { } title || row.Cells[column].Text.Length > LongestCell) return null;
        var judged = page.Rows.Judge(title, row.FirstLine, row.EndLine, row.Element);
        if (header is not null) judged.Tally.Add(1, "a row of a table with a header");
        if (header is { SaysTitle: true }) judged.Tally.Add(1, "in the column of titles");
        if (row.Cells.Any(c => c.Text.Length is > 0 and < 30 && (page.Judge.Of(c.Text).Whole & WordKinds.OpenStatus) != 0)) judged.Tally.Add(2, "a state that is open");
        var facts = new List<FoundFact>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (i == column || row.Cells[i].Text is not { Length: > 0 and <= LongestCell } text) continue;
            var kind = header is not null && i < header.Kinds.Count ? header.Kinds[i] : null;
            facts.Add(new FoundFact(kind ?? FactKind.Unlabelled, text));
        }

        return judged with { Facts = facts };
    }
}
