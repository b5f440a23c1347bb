using System.Text;
using AngleSharp.Dom;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>A document's text without scripts, styles and templates.</summary>
internal static class VisibleText
{
    public static string Of(INode? root)
    {
        var text = new StringBuilder();
        if (root is not null) Append(root, text);
        return text.ToString();
    }

    /// <summary>Walks without recursion, for a hostile page may be nested very deeply, and by position, for a node asked for its next sibling looks for itself among all of them.</summary>
    private static void Append(INode root, StringBuilder text)
    {
        var walk = new DocumentWalk(root);
        for (var more = walk.MoveNext(); more; more = walk.MoveNext(!IsUnseen(walk.Node)))
            if (walk.Node is IText part) text.Append(part.Data).Append(' ');
    }

    private static bool IsUnseen(INode node) => node is IElement && node.NodeName.ToUpperInvariant() is "SCRIPT" or "STYLE" or "TEMPLATE" or "NOSCRIPT" or "SVG" or "IFRAME";
}
