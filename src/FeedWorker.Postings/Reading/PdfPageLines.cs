using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace FeedWorker.Postings.Reading;

/// <summary>The lines of a PDF page in the order in which people read them: column after column between lines that run across.</summary>
internal static class PdfPageLines
{
    // A gutter is at least this wide, in points, and this many lines must stand on both sides of it.
    private const double Gutter = 12;
    private const int FewestLines = 3;

    public static IReadOnlyList<PdfLine> Of(IReadOnlyList<Letter> letters, int firstColumn)
    {
        var words = NearestNeighbourWordExtractor.Instance.GetWords(letters).Where(w => !string.IsNullOrWhiteSpace(w.Text) && w.TextOrientation == TextOrientation.Horizontal).ToArray();
        if (words.Length == 0) return [];
        var rows = Rows(words);
        var gutter = FindGutter(rows);
        return gutter is { } at ? InColumns(rows, at, firstColumn) : [.. Lines(rows, firstColumn)];
    }

    // Words whose middles stand at one height, from the top down.
    private static List<List<Word>> Rows(Word[] words)
    {
        var rows = new List<List<Word>>();
        foreach (var word in words.OrderByDescending(Middle).ThenBy(w => w.BoundingBox.Left))
        {
            var row = rows.Count == 0 ? null : rows[^1];
            var height = Math.Max(word.BoundingBox.Height, 4);
            if (row is not null && Math.Abs(Baseline(row[0]) - Baseline(word)) <= height * 0.45) row.Add(word);
            else rows.Add([word]);
        }

        foreach (var row in rows) row.Sort((a, b) => a.BoundingBox.Left.CompareTo(b.BoundingBox.Left));
        return rows;
    }

    private static double Middle(Word word) => Baseline(word);

    private static double Baseline(Word word) => word.Letters[0].StartBaseLine.Y;

    // The place near the page's middle that the fewest rows cross, when enough rows have text on both sides of it.
    private static double? FindGutter(List<List<Word>> rows)
    {
        var left = rows.Min(r => r[0].BoundingBox.Left);
        var right = rows.Max(r => r[^1].BoundingBox.Right);
        var (best, splits, crossings) = (0.0, 0, 0);
        for (var at = left + ((right - left) * 0.2); at <= left + ((right - left) * 0.8); at += 3)
        {
            int split = 0, crossed = 0;
            foreach (var row in rows)
            {
                var gap = GapAt(row, at);
                if (gap is null) crossed += Crosses(row, at) ? 1 : 0;
                else if (gap >= Gutter) split++;
            }

            if (split >= FewestLines && split - crossed > splits - crossings) (best, splits, crossings) = (at, split, crossed);
        }

        return splits > crossings ? best : null;
    }

    private static bool Crosses(List<Word> row, double at) => row.Any(w => w.BoundingBox.Left < at && w.BoundingBox.Right > at);

    // Width of the gap around a place, when the row has words on both sides; null when a word stands there or all are on one side.
    private static double? GapAt(List<Word> row, double at)
    {
        double? before = null, after = null;
        foreach (var word in row)
        {
            if (word.BoundingBox.Right <= at) before = word.BoundingBox.Right;
            else if (word.BoundingBox.Left >= at) after ??= word.BoundingBox.Left;
            else return null;
        }

        return after - before;
    }

    // Rows that run across the gutter (or are wide on their own) end a pair of columns and start the next.
    private static List<PdfLine> InColumns(List<List<Word>> rows, double gutter, int column)
    {
        var lines = new List<PdfLine>();
        List<List<Word>> left = [], right = [];
        void Flush()
        {
            if (left.Count > 0) lines.AddRange(Lines(left, column++));
            if (right.Count > 0) lines.AddRange(Lines(right, column++));
            left = [];
            right = [];
        }

        foreach (var row in rows)
        {
            if (Crosses(row, gutter))
            {
                Flush();
                lines.AddRange(Lines([row], column++));
                continue;
            }

            var one = row.Where(w => w.BoundingBox.Right <= gutter).ToList();
            var two = row.Where(w => w.BoundingBox.Left >= gutter).ToList();
            if (one.Count > 0) left.Add(one);
            if (two.Count > 0) right.Add(two);
        }

        Flush();
        return lines;
    }

    private static IEnumerable<PdfLine> Lines(List<List<Word>> rows, int column)
    {
        var edge = rows.Max(r => r[^1].BoundingBox.Right);
        foreach (var row in rows)
        {
            var letters = row.SelectMany(w => w.Letters).ToArray();
            yield return new PdfLine(
                string.Join(' ', row.Select(w => w.Text)),
                Math.Round(letters.GroupBy(l => Math.Round(l.PointSize, 1)).MaxBy(g => g.Count())!.Key, 1),
                letters.All(l => IsBold(l)),
                row[0].BoundingBox.Left,
                row[^1].BoundingBox.Right,
                row.Max(w => w.BoundingBox.Top),
                row.Min(w => w.BoundingBox.Bottom),
                column,
                edge);
        }
    }

    private static bool IsBold(Letter letter) => letter.FontName is { } name && (name.Contains("bold", StringComparison.OrdinalIgnoreCase) || name.Contains("black", StringComparison.OrdinalIgnoreCase) || name.Contains("heavy", StringComparison.OrdinalIgnoreCase) || name.Contains("semibold", StringComparison.OrdinalIgnoreCase));
}
