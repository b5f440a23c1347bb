using AngleSharp.Dom;

namespace FeedWorker.Postings.Reading;

/// <summary>Visits every node below a node in document order, by index: a node finds its next sibling only by searching all of its parent's.</summary>
internal sealed class DocumentWalk
{
    private readonly Stack<(INodeList Nodes, int At)> _open = new();
    private INode _node;

    public DocumentWalk(INode root) => _node = root;

    /// <summary>Nodes around <see cref="Node"/>, up to the root.</summary>
    public int Depth => _open.Count;

    public INode Node => _node;

    /// <summary>Goes to the next node, false when there is none.</summary>
    /// <param name="into">Whether the nodes below this one are visited too.</param>
    public bool MoveNext(bool into = true)
    {
        if (into && _node.HasChildNodes)
        {
            _open.Push((_node.ChildNodes, 0));
            _node = _node.ChildNodes[0];
            return true;
        }

        while (_open.TryPop(out var level))
        {
            var at = level.At + 1;
            if (at >= level.Nodes.Length) continue;
            _open.Push((level.Nodes, at));
            _node = level.Nodes[at];
            return true;
        }

        return false;
    }
}
