using AngleSharp.Dom;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>Flattens an element into headings, paragraphs and list items, in reading order.</summary>
internal sealed class BlockReader
{
    private readonly List<Block> _blocks = [];
    private readonly InlineText _text = new();
    private readonly List<BlockLink> _links = [];
    private Block _open = Paragraph;
    private bool _startsList;
    private int _listDepth;

    private static Block Paragraph { get; } = new() { Kind = BlockKind.Paragraph, Html = "", Text = "" };

    public static IReadOnlyList<Block> Read(IElement root)
    {
        var reader = new BlockReader();
        reader.Children(root, 0, false);
        reader.Close();
        return reader._blocks;
    }

    private void Children(INode parent, int depth, bool ordered)
    {
        // Deeper than any description goes: a hostile page must not overflow the stack.
        if (depth > 200) return;
        foreach (var node in parent.ChildNodes) Node(node, depth + 1, ordered);
    }

    private void Node(INode node, int depth, bool ordered)
    {
        if (node is IText text)
        {
            _text.AddLines(text.Data);
            return;
        }

        if (node is not IElement element) return;
        switch (element.LocalName)
        {
            case "br":
                _text.Break();
                break;
            case "strong" or "b":
                StartEmphasis(element);
                _text.Bold++;
                Children(element, depth, ordered);
                _text.Bold--;
                break;
            case "em" or "i":
                StartEmphasis(element);
                _text.Italic++;
                Children(element, depth, ordered);
                _text.Italic--;
                break;
            case "a":
                Link(element, depth, ordered);
                break;
            case "span":
                // Two spans without even a space between them stand apart on the page: label and value.
                if (element.PreviousSibling is IElement { LocalName: "span" }) _text.Break();
                Children(element, depth, ordered);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Boxed(element, new Block { Kind = BlockKind.Heading, Level = Math.Min(element.LocalName[1] - '0', 5), Html = "", Text = "" }, depth, ordered);
                break;
            case "ul" or "ol":
                List(element, depth);
                break;
            case "li":
                Boxed(element, new Block { Kind = BlockKind.Item, Level = Math.Max(1, _listDepth), Ordered = ordered, Html = "", Text = "" }, depth, ordered);
                break;
            case "tr":
                Row(element, depth);
                break;
            case "dt":
                Close();
                _text.Bold++;
                Children(element, depth, ordered);
                _text.Bold--;
                _text.Add(": ");
                break;
            case "dd":
                Children(element, depth, ordered);
                Close();
                break;
            case "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "blockquote" or "pre" or "figure" or "figcaption" or "details"
                or "summary" or "address" or "center" or "table" or "thead" or "tbody" or "tfoot" or "caption" or "dl" or "hr":
                Boxed(element, _open.Kind == BlockKind.Item ? _open : Paragraph, depth, ordered);
                break;
            default:
                Children(element, depth, ordered);
                break;
        }
    }

    private void List(IElement element, int depth)
    {
        Close();
        _listDepth++;
        _startsList = true;
        Children(element, depth, element.LocalName == "ol");
        Close();
        _listDepth--;
        _open = Paragraph;
    }

    private void Boxed(IElement element, Block kind, int depth, bool ordered)
    {
        // A paragraph that opens an item belongs to the item; later paragraphs of the item are lines of their own.
        var before = _open;
        if (kind.Kind == BlockKind.Item && ReferenceEquals(kind, before) && !_text.IsEmpty) _text.Break();
        else if (!ReferenceEquals(kind, before) || kind.Kind != BlockKind.Item) Close();
        _open = kind;
        Children(element, depth, ordered);
        if (kind.Kind == BlockKind.Item && ReferenceEquals(kind, before)) return;
        Close();
        _open = before.Kind == BlockKind.Item && _listDepth > 0 ? before : Paragraph;
    }

    private void Row(IElement row, int depth)
    {
        Close();
        var cells = row.Children.Where(c => c.LocalName is "td" or "th").ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            if (!_text.IsEmpty) _text.Add(i == 1 && cells.Length == 2 ? _text.EndsWithColon ? " " : ": " : " | ");
            var label = i == 0 && (cells.Length == 2 || cells[i].LocalName == "th");
            if (label) _text.Bold++;
            Children(cells[i], depth, false);
            if (label) _text.Bold--;
        }

        Close();
    }

    // "**Salary:** 20" or "**Salary**: 20" on lines of their own.
    private void StartEmphasis(IElement element) =>
        _text.StartLine(element.TextContent + (element.NextSibling is IText { Data: { } after } && after.TrimStart().StartsWith(':') ? ": " : " "));

    private void Link(IElement element, int depth, bool ordered)
    {
        if (element.GetAttribute("href") is { Length: > 0 } href) _links.Add(new BlockLink(href, Fold.Line(element.TextContent)));
        Children(element, depth, ordered);
    }

    private void Close()
    {
        var text = _text.Text;
        if (text.Length > 0)
        {
            _blocks.Add(_open with
            {
                Html = _text.Html,
                Text = text,
                AllBold = _text.AllBold,
                StartsList = _open.Kind == BlockKind.Item && _startsList,
                Links = _links.Count == 0 ? [] : [.. _links],
            });
            if (_open.Kind == BlockKind.Item) _startsList = false;
        }

        _text.Clear();
        if (text.Length > 0) _links.Clear();
    }
}
