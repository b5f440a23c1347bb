namespace FeedWorker.Postings.Reading;

/// <summary>Takes out the lines that stand on every page: letterheads, footers, page numbers.</summary>
internal static class PdfRepeats
{
    public static IReadOnlyList<PdfLine> Without(IReadOnlyList<PdfLine> lines, int pages)
    {
        if (pages < 2) return lines;
        var counts = lines.GroupBy(Key).ToDictionary(g => g.Key, g => g.Count());
        return [.. lines.Where(l => counts[Key(l)] < 2 || l.Text.Count(char.IsLetter) > 80)];
    }

    // The same words (whatever number stands in them) at the same height.
    private static (string, int) Key(PdfLine line) => (string.Concat(line.Text.Select(c => char.IsDigit(c) ? '#' : c)), (int)Math.Round(line.Bottom / 3));
}
