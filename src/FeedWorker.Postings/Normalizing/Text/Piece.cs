using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;
using AngleSharp.Dom;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>
/// A piece of a posting's content: a text, or an element of which nothing is left but its name, its children and where it links to.
/// Content that is cut out of a page is kept so, and need not be parsed a second time to be read.
/// </summary>
internal sealed class Piece
{
    // Deeper than any description goes: a hostile page must not overflow the stack.
    private const int Deepest = 201;

    private static readonly FrozenSet<string> Silent = FrozenSet.Create(
        "script", "style", "noscript", "template", "svg", "iframe", "object", "form", "button", "select", "input", "textarea", "nav", "head", "title", "video", "audio", "canvas", "map");

    private readonly List<Piece>? _children;
    private string _text = "";

    private Piece(string? name, string? href)
    {
        (Name, Href) = (name, href);
        if (name is null) return;
        _children = [];
        IsSilent = Silent.Contains(name);
    }

    /// <summary>The element's name in lower case; null for a text.</summary>
    public string? Name { get; }

    public string? Href { get; }

    /// <summary>The text of a text; an element has none of its own.</summary>
    public string Data => _text;

    public ReadOnlySpan<Piece> Children => CollectionsMarshal.AsSpan(_children);

    /// <summary>All text below it that people see.</summary>
    public string TextContent
    {
        get
        {
            if (Name is null) return _text;
            if (_children is [{ Name: null } only]) return only._text;
            var text = new StringBuilder();
            Collect(text);
            return text.ToString();
        }
    }

    /// <summary>Its text is no text for readers.</summary>
    public bool IsSilent { get; }

    /// <summary>There is nothing in it but white space.</summary>
    public bool IsBlank => _children is null ? _text.AsSpan().IsWhiteSpace() && !_text.Contains('\u00A0', StringComparison.Ordinal) : _children.TrueForAll(c => c.Name is null && c.IsBlank);

    public static Piece Root() => new("body", null);

    /// <summary>An element of a parsed and sanitised fragment.</summary>
    public static Piece Of(IElement element)
    {
        var root = Root();
        root.Copy(element, 0);
        return root;
    }

    public Piece AddElement(string name, string? href)
    {
        var child = new Piece(name, href);
        _children!.Add(child);
        return child;
    }

    /// <summary>Adds text; it is one with a text right before it.</summary>
    public void AddText(string text)
    {
        if (_children is [.., { Name: null } last]) last._text += text;
        else _children!.Add(new Piece(null, null) { _text = text });
    }

    public void AddChildrenOf(Piece other) => _children!.AddRange(other.Children);

    /// <summary>As HTML: text escaped, links as the only attributes.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder();
        foreach (var child in Children) child.Write(html);
        return html.ToString();
    }

    private void Copy(IElement element, int depth)
    {
        if (depth > Deepest) return;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text) _children!.Add(new Piece(null, null) { _text = text.Data });
            else if (node is IElement child) AddElement(child.LocalName, child.GetAttribute("href")).Copy(child, depth + 1);
        }
    }

    private void Write(StringBuilder html)
    {
        if (Name is null)
        {
            html.AppendEscaped(_text);
            return;
        }

        html.Append('<').Append(Name);
        if (Href is not null) html.Append(" href=\"").AppendEscaped(Href).Append('"');
        html.Append('>');
        if (Name is "br" or "hr" or "img" or "wbr" or "col" or "source") return;
        foreach (var child in Children) child.Write(html);
        html.Append("</").Append(Name).Append('>');
    }

    private void Collect(StringBuilder text)
    {
        foreach (var child in Children)
        {
            if (child.Name is null) text.Append(child._text);
            else if (!child.IsSilent) child.Collect(text);
        }
    }
}
