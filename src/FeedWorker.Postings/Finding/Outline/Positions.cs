using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>
/// Where nodes stand among their siblings, each parent's children counted once: a node asked for its neighbours looks for itself among all of them, the
/// square of a long list.
/// </summary>
internal sealed class Positions
{
    /// <summary>Among so few, looking is cheaper than remembering.</summary>
    private const int Few = 16;

    private readonly Dictionary<INode, int> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Index among the parent's child nodes; -1 without a parent.</summary>
    public int Of(INode node)
    {
        if (node.Parent?.ChildNodes is not { } nodes) return -1;
        if (nodes.Length > Few)
        {
            if (_known.TryGetValue(node, out var known)) return known;
            for (var i = 0; i < nodes.Length; i++) _known[nodes[i]] = i;
            return _known[node];
        }

        var index = 0;
        while (nodes[index] != node) index++;
        return index;
    }

    public IElement? ElementBefore(IElement element)
    {
        for (var i = Of(element) - 1; i >= 0; i--)
            if (element.Parent!.ChildNodes[i] is IElement before) return before;
        return null;
    }

    public IElement? ElementAfter(IElement element)
    {
        if (element.Parent?.ChildNodes is not { } nodes) return null;
        for (var i = Of(element) + 1; i < nodes.Length; i++)
            if (nodes[i] is IElement after) return after;
        return null;
    }
}
