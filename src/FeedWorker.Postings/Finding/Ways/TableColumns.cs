using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>What the header of a table says of its columns.</summary>
/// <param name="Kinds">The fact in each column, or null.</param>
/// <param name="SaysTitle">The header calls the chosen column the title.</param>
internal sealed record TableColumns(IReadOnlyList<FactKind?> Kinds, bool SaysTitle)
{
    public static TableColumns Of(TableRow header, int column, Vocabulary words) => new(
        [.. header.Cells.Select(c => words.LabelOf(c.Text.ToLowerInvariant()))],
        words.IsTitleLabel(header.Cells[Math.Min(column, header.Cells.Count - 1)].Text.ToLowerInvariant()));
}
