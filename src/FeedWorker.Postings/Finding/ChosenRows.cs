using FeedWorker.Postings.Finding.Cutting;

namespace FeedWorker.Postings.Finding;

/// <summary>The rows that an election has taken so far, and the lines that they cover.</summary>
internal sealed class ChosenRows(int lines)
{
    private readonly List<Row> _rows = [];
    private readonly bool[] _covered = new bool[lines];
    private readonly bool[] _titles = new bool[lines];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _rows.Count;

    /// <summary>All of them stand under a heading that calls them openings.</summary>
    public bool AreUnderOpeningsHeading => _rows.Count > 0 && _rows.TrueForAll(r => r.IsUnderOpeningsHeading);

    public void Add(IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
        {
            _rows.Add(row);
            _covered.AsSpan(row.First, row.End - row.First).Fill(true);
            _titles[row.Title.Index] = true;
            _names.Add(TitleText.Clean(row.TitleText));
        }
    }

    /// <summary>True when a row stands within a chosen one, holds one, or has the same title.</summary>
    public bool Overlaps(Row row) =>
        _covered[row.Title.Index] || _titles.AsSpan(row.First, row.End - row.First).Contains(true) || _names.Contains(TitleText.Clean(row.TitleText));

    /// <summary>True when a text holds the title of a chosen row among its words ("Engineering: Java developer").</summary>
    public bool Names(string text) => _names.Any(n => n.Length > 1 && n.Length < text.Length && text.Contains(n, StringComparison.OrdinalIgnoreCase));

    public List<Row> InOrder() => [.. _rows.OrderBy(r => r.Title.Index)];
}
