using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>
/// The content between two points of a page: whole elements where they lie between, the covered part of those that do not.
/// Comments, scripts and what nobody sees are left out; links are made absolute; of the attributes only they remain.
/// </summary>
internal sealed class ContentCut
{
    private const int Longest = 400_000;

    private readonly HashSet<INode> _aroundEnd = [];
    private readonly INode? _end;
    private readonly Uri _base;
    private readonly Positions _positions;
    private int _length;
    private bool _done;

    private ContentCut(INode? end, Uri baseUrl, Positions positions)
    {
        _end = end;
        _base = baseUrl;
        _positions = positions;
        for (var at = end?.Parent; at is not null; at = at.Parent) _aroundEnd.Add(at);
    }

    /// <summary>From just after a node up to another (not included), or to the end of <paramref name="within"/>.</summary>
    public static CutContent After(INode start, INode? end, INode within, Uri baseUrl, Positions positions)
    {
        var root = Piece.Root();
        if (start != within && start != end) new ContentCut(end, baseUrl, positions).EmitAfter(start, within, root);
        return new CutContent(root);
    }

    /// <summary>From the beginning of a node up to a node (not included), or to the end of <paramref name="within"/>.</summary>
    public static CutContent From(INode start, INode? end, INode within, Uri baseUrl, Positions positions)
    {
        var cut = new ContentCut(end, baseUrl, positions);
        var root = Piece.Root();
        if (!Nodes.IsWithin(start, within)) return new CutContent(root);
        cut.Emit(start, root);
        if (start != within) cut.EmitAfter(start, within, root);
        return new CutContent(root);
    }

    /// <summary>What follows a node: its later siblings, then those of what holds it, as far as <paramref name="within"/>. What holds it began before and leaves no tag.</summary>
    private void EmitAfter(INode start, INode within, Piece into)
    {
        if (!Nodes.IsWithin(start, within)) return;
        for (var at = start; at is not null && at != within && !_done; at = at.Parent)
        {
            if (at.Parent is not { } parent) return;
            // By index: a node finds its next sibling by searching all of its parent's.
            var nodes = parent.ChildNodes;
            for (var index = _positions.Of(at) + 1; index < nodes.Length && !_done; index++) Emit(nodes[index], into);
        }
    }

    private void Emit(INode node, Piece into)
    {
        if (_done || node == _end || _length > Longest)
        {
            _done = true;
            return;
        }

        switch (node)
        {
            case IText text:
                into.AddText(text.Data);
                _length += text.Data.Length;
                break;
            case IElement element when !PageElements.IsExcluded(element) || _aroundEnd.Contains(node):
                EmitElement(element, into);
                break;
            case not IElement and not IComment:
                EmitChildren(node, into);
                break;
        }
    }

    private void EmitElement(IElement element, Piece into)
    {
        var name = element.LocalName;
        var href = name == "a" && element.GetAttribute("href") is { } stated && Uri.TryCreate(_base, stated.Trim(), out var address) ? address.AbsoluteUri : null;
        var piece = into.AddElement(name, href);
        _length += name.Length * 2 + (href?.Length ?? 0) + 5;
        if (name is not ("br" or "hr" or "img")) EmitChildren(element, piece);
    }

    private void EmitChildren(INode node, Piece into)
    {
        var nodes = node.ChildNodes;
        for (var i = 0; i < nodes.Length && !_done; i++) Emit(nodes[i], into);
    }
}
