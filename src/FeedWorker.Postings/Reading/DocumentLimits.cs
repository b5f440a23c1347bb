using AngleSharp.Dom;

namespace FeedWorker.Postings.Reading;

/// <summary>Bounds on a parsed document, so that a hostile page costs no more than a large honest one.</summary>
internal static class DocumentLimits
{
    /// <summary>Deeper than any page made for people; walking it stays far from the end of the stack.</summary>
    public const int Depth = 400;

    public const int Nodes = 2_000_000;

    public static readonly string TooDeep = $"The page nests its elements more than {Depth} deep.";

    /// <summary>Why the document is refused, or null. Goes by position: asked for its next sibling, a node looks for itself among all of them.</summary>
    public static string? Broken(INode root)
    {
        var walk = new DocumentWalk(root);
        var count = 0;
        do
        {
            count++;
            if (walk.Depth > Depth) return TooDeep;
            if (count > Nodes) return $"The page has more than {Nodes} nodes.";
        }
        while (walk.MoveNext());
        return null;
    }
}
