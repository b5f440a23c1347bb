using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>Where nodes stand among their parent's, for whoever asks in the order of the page: each search begins where the last one ended, so that ten thousand titles in one parent cost one walk.</summary>
internal sealed class ChildPositions
{
    private readonly Dictionary<INode, int> _last = [];

    /// <summary>The index of a child of this parent.</summary>
    public int Of(INode child, INode parent)
    {
        var nodes = parent.ChildNodes;
        var start = _last.GetValueOrDefault(parent);
        for (var i = start; i < nodes.Length; i++)
            if (nodes[i] == child) return _last[parent] = i;
        for (var i = 0; i < start; i++)
            if (nodes[i] == child) return _last[parent] = i;
        throw new ArgumentException("The node is no child of this parent.", nameof(child));
    }
}
