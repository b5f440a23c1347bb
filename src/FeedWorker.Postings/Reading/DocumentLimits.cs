using AngleSharp.Dom;

namespace FeedWorker.Postings.Reading;

/// <summary>Bounds on a parsed document, so that a hostile page costs no more than a large honest one.</summary>
internal static class DocumentLimits
{
    /// <summary>Deeper than any page made for people; walking it stays far from the end of the stack.</summary>
    public const int Depth = 400;

    public const int Nodes = 2_000_000;

    /// <summary>Why the document is refused, or null.</summary>
    public static string? Broken(INode root)
    {
        var (depth, count) = (0, 0);
        var node = root;
        while (true)
        {
            count++;
            if (depth > Depth) return $"The page nests its elements more than {Depth} deep.";
            if (count > Nodes) return $"The page has more than {Nodes} nodes.";
            if (node.FirstChild is { } child)
            {
                depth++;
                node = child;
                continue;
            }

            while (node.NextSibling is null)
            {
                if (node == root || node.Parent is not { } parent || parent == root) return null;
                depth--;
                node = parent;
            }

            node = node.NextSibling;
        }
    }
}
