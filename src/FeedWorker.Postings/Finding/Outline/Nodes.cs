using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>Relations of nodes in a document.</summary>
internal static class Nodes
{
    /// <summary>True for the element itself and everything below it.</summary>
    public static bool IsWithin(INode node, IElement element)
    {
        for (INode? at = node; at is not null; at = at.Parent)
            if (at == element) return true;
        return false;
    }

    /// <summary>The element below the deepest common ancestor that holds <paramref name="node"/> but not <paramref name="other"/>.</summary>
    public static IElement? BranchOf(IElement node, IElement other)
    {
        var ancestors = new HashSet<INode>();
        for (INode? at = other; at is not null; at = at.Parent) ancestors.Add(at);
        if (ancestors.Contains(node)) return null;
        var branch = node;
        while (branch.ParentElement is { } parent && !ancestors.Contains(parent)) branch = parent;
        return branch;
    }
}
