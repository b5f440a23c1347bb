using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>Cells of tables that only arrange a page, as pages did before style sheets: one cell of the row holds all its text.</summary>
internal static class LayoutCell
{
    private const int MostNeighbours = 20;

    /// <summary>True when no other cell of the row says anything, and this one holds more than a line.</summary>
    public static bool Is(IElement cell)
    {
        if (cell.ParentElement is not { } row || !HasBlocks(cell)) return false;
        var cells = row.ChildNodes;
        if (cells.Length > MostNeighbours * 2) return false;
        foreach (var node in cells)
            if (node is IElement other && other != cell && HasText(other)) return false;
        return true;
    }

    private static bool HasBlocks(IElement cell)
    {
        var blocks = 0;
        foreach (var child in cell.Children)
        {
            if (!PageElements.IsBlock(child)) continue;
            if (child.LocalName is "table" or "blockquote" or "div" or "ul" or "ol" || ++blocks > 1) return true;
        }

        return false;
    }

    private static bool HasText(INode node)
    {
        if (node is IText text) return !string.IsNullOrWhiteSpace(text.Data);
        foreach (var child in node.ChildNodes)
            if (HasText(child)) return true;
        return false;
    }
}
