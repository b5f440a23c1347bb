using System.Text;
using AngleSharp.Dom;

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

    /// <summary>Walks without recursion: a hostile page may be nested very deeply.</summary>
    private static void Append(INode root, StringBuilder text)
    {
        var node = root.FirstChild;
        while (node is not null)
        {
            if (node is IText part) text.Append(part.Data).Append(' ');
            node = !IsUnseen(node) && node.FirstChild is { } child ? child : After(node, root);
        }
    }

    private static bool IsUnseen(INode node) => node is IElement && node.NodeName.ToUpperInvariant() is "SCRIPT" or "STYLE" or "TEMPLATE" or "NOSCRIPT" or "SVG" or "IFRAME";

    private static INode? After(INode node, INode root)
    {
        for (INode? up = node; up is not null && up != root; up = up.Parent)
            if (up.NextSibling is { } next) return next;
        return null;
    }
}
