using System.Buffers;
using FeedWorker.Postings.Finding.Cutting;
using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding;

/// <summary>The rows that an election has taken so far, and the lines that they cover.</summary>
internal sealed class ChosenRows(int lines)
{
    private const int Few = 64;

    private readonly List<Row> _rows = [];
    private readonly bool[] _covered = new bool[lines];
    private readonly bool[] _titles = new bool[lines];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    // All names are looked for in one pass; the newest, one after the other.
    private readonly List<string> _recent = [];
    private SearchValues<string>? _search;

    public int Count => _rows.Count;

    /// <summary>All of them stand under a heading that calls them openings.</summary>
    public bool AreUnderOpeningsHeading { get; private set; }

    public void Add(IReadOnlyList<Row> rows)
    {
        AreUnderOpeningsHeading = (AreUnderOpeningsHeading || _rows.Count == 0) && rows.All(r => r.IsUnderOpeningsHeading);
        foreach (var row in rows)
        {
            _rows.Add(row);
            _covered.AsSpan(row.First, row.End - row.First).Fill(true);
            _titles[row.Title.Index] = true;
            var name = TitleText.Clean(row.TitleText);
            if (_names.Add(name)) _recent.Add(name);
        }
    }

    /// <summary>True when a row stands within a chosen one, holds one, or has the same title.</summary>
    public bool Overlaps(Row row) =>
        _covered[row.Title.Index] || _titles.AsSpan(row.First, row.End - row.First).Contains(true) || _names.Contains(TitleText.Clean(row.TitleText));

    /// <summary>True when a text holds the title of a chosen row among its words ("Engineering: Java developer").</summary>
    public bool Names(string text)
    {
        if (_recent.Count > Few && _recent.Count * 4 > _names.Count)
        {
            _search = SearchValues.Create([.. _names.Where(n => n.Length > 1)], StringComparison.OrdinalIgnoreCase);
            _recent.Clear();
        }

        return (_search is not null && text.AsSpan().ContainsAny(_search)) || _recent.Exists(n => n.Length > 1 && n.Length < text.Length && text.Contains(n, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True when a chosen title is a heading of the same level, under the same heading.</summary>
    public bool HasTitleLike(Line title) => title.Level > 0 && _rows.Exists(r => r.Title.Level == title.Level && r.Title.Under == title.Under);

    public List<Row> InOrder() => [.. _rows.OrderBy(r => r.Title.Index)];
}
