using System.Collections.Frozen;
using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>Relations of nodes in a document.</summary>
internal static class Nodes
{
    /// <summary>True for a node itself and everything below it.</summary>
    public static bool IsWithin(INode node, INode within)
    {
        for (INode? at = node; at is not null; at = at.Parent)
            if (at == within) return true;
        return false;
    }

    /// <summary>The element below the deepest common ancestor that holds <paramref name="node"/> but not <paramref name="other"/>; null when one holds the other.</summary>
    public static IElement? BranchOf(IElement node, IElement other)
    {
        INode a = node, b = other;
        IElement? branch = null;
        int depthA = Depth(node), depthB = Depth(other);
        while (a != b)
        {
            if (depthA >= depthB)
            {
                branch = a as IElement;
                if (a.Parent is not { } parent) return null;
                a = parent;
                depthA--;
            }
            else
            {
                if (b.Parent is not { } parent) return null;
                b = parent;
                depthB--;
            }
        }

        return a == node || a == other ? null : branch;
    }

    private static int Depth(INode node)
    {
        var depth = 0;
        for (var at = node.Parent; at is not null; at = at.Parent) depth++;
        return depth;
    }

    /// <summary>The elements of these names below an element, in document order, found as they are asked for.</summary>
    public static IEnumerable<IElement> Named(INode root, FrozenSet<string> names)
    {
        var open = new Stack<(INodeList Nodes, int At)>();
        var (nodes, at) = (root.ChildNodes, 0);
        while (true)
        {
            if (at >= nodes.Length)
            {
                if (!open.TryPop(out var level)) yield break;
                (nodes, at) = level;
                continue;
            }

            if (nodes[at++] is not IElement element) continue;
            if (names.Contains(element.LocalName)) yield return element;
            if (!element.HasChildNodes) continue;
            open.Push((nodes, at));
            (nodes, at) = (element.ChildNodes, 0);
        }
    }
}
