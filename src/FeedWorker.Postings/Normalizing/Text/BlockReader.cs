namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>Flattens content into headings, paragraphs and list items, in reading order.</summary>
internal sealed class BlockReader
{
    private readonly List<Block> _blocks = [];
    private readonly InlineText _text = new();
    private readonly List<BlockLink> _links = [];
    private Block _open = Paragraph;
    private bool _startsList;
    private int _listDepth;
    private int _tables;

    private static Block Paragraph { get; } = new() { Kind = BlockKind.Paragraph, Html = "", Text = "" };

    public static IReadOnlyList<Block> Read(Piece root)
    {
        var reader = new BlockReader();
        reader.Children(root, 0, false);
        reader.Close();
        return reader._blocks;
    }

    private void Children(Piece parent, int depth, bool ordered)
    {
        // Deeper than any description goes: a hostile page must not overflow the stack.
        if (depth > 200) return;
        Piece? before = null;
        var pieces = parent.Children;
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            if (piece.IsSilent) continue;
            if (piece.Name is null) _text.AddLines(piece.Data);
            else Element(piece, before, parent, i, depth + 1, ordered);
            before = piece;
        }
    }

    private void Element(Piece element, Piece? before, Piece parent, int index, int depth, bool ordered)
    {
        switch (element.Name)
        {
            case "br":
                _text.Break();
                break;
            case "strong" or "b":
                StartEmphasis(element, parent, index);
                _text.Bold++;
                Children(element, depth, ordered);
                _text.Bold--;
                break;
            case "em" or "i":
                StartEmphasis(element, parent, index);
                _text.Italic++;
                Children(element, depth, ordered);
                _text.Italic--;
                break;
            case "a":
                Link(element, depth, ordered);
                break;
            case "span":
                // Two spans without even a space between them stand apart on the page: label and value.
                if (before is { Name: "span" }) _text.Break();
                Children(element, depth, ordered);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Boxed(element, new Block { Kind = BlockKind.Heading, Level = Math.Min(element.Name[1] - '0', 5), Html = "", Text = "" }, depth, ordered);
                break;
            case "ul" or "ol":
                List(element, depth);
                break;
            case "li":
                Boxed(element, new Block { Kind = BlockKind.Item, Level = Math.Max(1, _listDepth), Ordered = ordered, Html = "", Text = "" }, depth, ordered);
                break;
            case "tr" when _tables > 0:
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
            case "table":
                _tables++;
                Boxed(element, _open.Kind == BlockKind.Item ? _open : Paragraph, depth, ordered);
                _tables--;
                break;
            case "thead" or "tbody" or "tfoot" or "caption" when _tables == 0:
                // A part of a table cut out of it: browsers, too, take its text alone.
                Children(element, depth, ordered);
                break;
            case "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "blockquote" or "pre" or "figure" or "figcaption" or "details"
                or "summary" or "address" or "center" or "thead" or "tbody" or "tfoot" or "caption" or "dl" or "hr":
                Boxed(element, _open.Kind == BlockKind.Item ? _open : Paragraph, depth, ordered);
                break;
            default:
                Children(element, depth, ordered);
                break;
        }
    }

    private void List(Piece element, int depth)
    {
        Close();
        _listDepth++;
        _startsList = true;
        Children(element, depth, element.Name == "ol");
        Close();
        _listDepth--;
        _open = Paragraph;
    }

    private void Boxed(Piece element, Block kind, int depth, bool ordered)
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

    private void Row(Piece row, int depth)
    {
        Close();
        var cells = row.Children.ToArray().Where(c => c.Name is "td" or "th").ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            if (!_text.IsEmpty) _text.Add(i == 1 && cells.Length == 2 ? _text.EndsWithColon ? " " : ": " : " | ");
            var label = i == 0 && (cells.Length == 2 || cells[i].Name == "th");
            if (label) _text.Bold++;
            Children(cells[i], depth, false);
            if (label) _text.Bold--;
        }

        Close();
    }

    // "**Salary:** 20" or "**Salary**: 20" on lines of their own.
    private void StartEmphasis(Piece element, Piece parent, int index)
    {
        if (!_text.StartsLine) return;
        do index++;
        while (index < parent.Children.Length && parent.Children[index].IsSilent);
        var isLabel = index < parent.Children.Length && parent.Children[index] is { Name: null, Data: var after } && after.AsSpan().TrimStart().StartsWith(':');
        _text.StartLine(element.TextContent + (isLabel ? ": " : " "));
    }

    private void Link(Piece element, int depth, bool ordered)
    {
        if (element.Href is { Length: > 0 } href) _links.Add(new BlockLink(href, Fold.Line(element.TextContent)));
        Children(element, depth, ordered);
    }

    private void Close()
    {
        var text = _text.Text;
        if (text.Length > 0)
        {
            _blocks.Add(_open with
            {
                Html = _text.HtmlOf(text),
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
