using System.Net;
using System.Text;
using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>
/// The HTML between two points of a page: whole elements where they lie between, the covered part of those that do not.
/// Comments, scripts and what nobody sees are left out; links are made absolute; of the attributes only they remain.
/// </summary>
internal sealed class ContentCut
{
    private const int Longest = 400_000;

    private readonly StringBuilder _html = new();
    private readonly HashSet<INode> _aroundStart = [];
    private readonly HashSet<INode> _aroundEnd = [];
    private readonly INode? _end;
    private readonly Uri _base;
    private INode? _from;
    private bool _inside;
    private bool _done;

    private ContentCut(INode? end, Uri baseUrl)
    {
        _end = end;
        _base = baseUrl;
        for (var at = end?.Parent; at is not null; at = at.Parent) _aroundEnd.Add(at);
    }

    /// <summary>From just after a node up to another (not included), or to the end of <paramref name="within"/>.</summary>
    public static string After(INode start, INode? end, INode within, Uri baseUrl)
    {
        var cut = new ContentCut(end, baseUrl);
        for (var at = start; at is not null; at = at.Parent) cut._aroundStart.Add(at);
        cut.Emit(within, start);
        return cut._html.ToString().Trim();
    }

    /// <summary>From the beginning of an element up to a node (not included), or to the end of <paramref name="within"/>.</summary>
    public static string From(IElement start, INode? end, INode within, Uri baseUrl)
    {
        var cut = new ContentCut(end, baseUrl);
        for (INode? at = start; at is not null; at = at.Parent) cut._aroundStart.Add(at);
        cut._from = start;
        cut.Emit(within, start);
        return cut._html.ToString().Trim();
    }

    private void Emit(INode node, INode start)
    {
        if (_done || node == _end || _html.Length > Longest)
        {
            _done = true;
            return;
        }

        if (node == start)
        {
            _inside = true;
            if (_from is null) return;
        }

        var partly = _aroundStart.Contains(node) || _aroundEnd.Contains(node);
        if (!_inside && !partly) return;
        switch (node)
        {
            case IText text:
                if (_inside) _html.Append(WebUtility.HtmlEncode(text.Data));
                break;
            case IElement element when !PageElements.IsExcluded(element) || partly:
                EmitElement(element, start, tagged: _inside || !_aroundStart.Contains(node));
                break;
            case not IElement and not IComment:
                EmitChildren(node, start);
                break;
        }
    }

    private void EmitElement(IElement element, INode start, bool tagged)
    {
        var name = element.LocalName;
        if (tagged)
        {
            _html.Append('<').Append(name);
            if (name == "a" && element.GetAttribute("href") is { } href && Uri.TryCreate(_base, href.Trim(), out var address))
                _html.Append(" href=\"").Append(WebUtility.HtmlEncode(address.AbsoluteUri)).Append('"');
            _html.Append('>');
        }

        if (name is "br" or "hr" or "img") return;
        EmitChildren(element, start);
        if (tagged) _html.Append("</").Append(name).Append('>');
    }

    private void EmitChildren(INode node, INode start)
    {
        for (var child = node.FirstChild; child is not null && !_done; child = child.NextSibling) Emit(child, start);
    }
}
