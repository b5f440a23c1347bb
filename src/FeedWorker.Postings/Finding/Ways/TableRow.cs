using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>A row of a table with its cells in order, empty ones included.</summary>
internal sealed class TableRow
{
    public TableRow(IElement element, IReadOnlyList<Line> lines)
    {
        Element = element;
        FirstLine = lines[0].Index;
        EndLine = lines[^1].Index + 1;
        var texts = lines.ToLookup(l => l.Holder, ReferenceEqualityComparer.Instance);
        Cells = [.. element.Children.Where(c => c.LocalName is "td" or "th").Select(c =>
        {
            var own = texts[c];
            return (own.FirstOrDefault(), string.Join(' ', own.Select(l => l.Text)));
        })];
    }

    public IElement Element { get; }

    public int FirstLine { get; }

    public int EndLine { get; }

    public IReadOnlyList<(Line? First, string Text)> Cells { get; }

    /// <summary>True when most cells are header cells or labels.</summary>
    public bool IsHeader(Vocabulary words)
    {
        var headers = Element.Children.Count(c => c.LocalName == "th");
        if (headers > 0 && headers >= Cells.Count - 1 && Cells.Count > 1) return true;
        var labels = Cells.Count(c => c.Text.Length > 0 && (words.LabelOf(c.Text.ToLowerInvariant()) is not null || words.IsTitleLabel(c.Text.ToLowerInvariant())));
        return labels >= 2 && labels * 2 >= Cells.Count;
    }
}
