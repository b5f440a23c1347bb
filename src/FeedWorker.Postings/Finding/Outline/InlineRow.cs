using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>
/// A block that holds inline elements with classes of their own, and no text between them: a card or a row whose pieces
/// the style sheet sets apart. Each piece is then a line; blocks may follow them.
/// </summary>
internal static class InlineRow
{
    public static bool Is(IElement element)
    {
        // In a paragraph or within a line, only what has a class of its own is set apart.
        var isInline = element.LocalName is "span" or "p" or "summary" or "small";
        if (!isInline && element.LocalName is not ("div" or "li" or "a" or "article" or "section" or "td" or "dt")) return false;
        if (element.ChildElementCount < 2) return false;
        var classed = 0;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text && !string.IsNullOrWhiteSpace(text.Data)) return false;
            if (node is not IElement child) continue;
            if (child.LocalName == "br") return false;
            if (PageElements.IsBlock(child)) continue;
            if (isInline && (child.LocalName is not ("span" or "small" or "time") || child.ClassName is not { Length: > 0 })) return false;
            if (child.LocalName is "span" or "small" or "time" or "a" or "strong" or "b" or "em" or "i" && (child.ClassName is { Length: > 0 } || child.LocalName is "a" or "strong" or "b")) classed++;
        }

        return classed >= 2;
    }
}
