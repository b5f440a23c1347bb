using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>Flattens an element into headings, paragraphs and list items, in reading order.</summary>
internal sealed partial class BlockReader
{
    // "Salary: …" at the start of a source line: in Markdown and plain text people mean a new line, though the format says a space.
    [GeneratedRegex(@"^[ \t]*\p{L}[^:：.!?\n]{1,38}[ \u00A0]?[:：](?:[ \u00A0]|$)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Label();

    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _html = new();
    private readonly StringBuilder _text = new();
    private readonly List<BlockLink> _links = [];
    private Block _open = Paragraph;
    private int _bold;
    private int _italic;
    private int _boldCharacters;
    private int _characters;
    private bool _startsList;
    private bool _lineEnded;
    private bool _labelled;

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
            Lines(text.Data);
            return;
        }

        if (node is not IElement element) return;
        switch (element.LocalName)
        {
            case "br":
                Break();
                break;
            case "strong" or "b":
                Emphasis(element, ref _bold, depth, ordered);
                break;
            case "em" or "i":
                Emphasis(element, ref _italic, depth, ordered);
                break;
            case "a":
                Link(element, depth, ordered);
                break;
            case "span":
                // Two spans without even a space between them stand apart on the page: label and value.
                if (element.PreviousSibling is IElement { LocalName: "span" }) Break();
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
                _bold++;
                Children(element, depth, ordered);
                _bold--;
                Append(": ");
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

    private int _listDepth;

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
        if (kind.Kind == BlockKind.Item && ReferenceEquals(kind, before) && _characters > 0) Break();
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
            if (_characters > 0) Append(i == 1 && cells.Length == 2 ? EndsWithColon() ? " " : ": " : " | ");
            var label = i == 0 && (cells.Length == 2 || cells[i].LocalName == "th");
            if (label) _bold++;
            Children(cells[i], depth, false);
            if (label) _bold--;
        }

        Close();
    }

    private bool EndsWithColon() => _text.ToString().TrimEnd().EndsWith(':');

    // Source lines that begin with a label, one after the other, are lines for the reader too.
    private void Lines(string data)
    {
        if (!data.Contains('\n', StringComparison.Ordinal))
        {
            if (_text.Length == 0 || _lineEnded) StartLine(data);
            Append(data);
            _lineEnded = false;
            return;
        }

        var lines = data.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) _lineEnded = true;
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                Append(" ");
                continue;
            }

            if (_lineEnded || _text.Length == 0) StartLine(lines[i]);
            Append(i > 0 ? " " + lines[i] : lines[i]);
            _lineEnded = false;
        }
    }

    private void StartLine(string line)
    {
        var labelled = line.AsSpan().IndexOfAny(':', '：') >= 0 && Label().IsMatch(line);
        if (labelled && _labelled && _characters > 0) Break();
        if (labelled || _text.Length == 0) _labelled = labelled;
    }

    private void Emphasis(IElement element, ref int level, int depth, bool ordered)
    {
        // "**Salary:** 20" or "**Salary**: 20" on lines of their own.
        if (_lineEnded || _text.Length == 0) StartLine(element.TextContent + (element.NextSibling is IText { Data: { } after } && after.TrimStart().StartsWith(':') ? ": " : " "));
        _lineEnded = false;
        level++;
        Children(element, depth, ordered);
        level--;
    }

    private void Link(IElement element, int depth, bool ordered)
    {
        if (element.GetAttribute("href") is { Length: > 0 } href) _links.Add(new BlockLink(href, Fold.Line(element.TextContent)));
        Children(element, depth, ordered);
    }

    private void Break()
    {
        if (_characters == 0) return;
        while (_html[^1] == ' ') _html.Length--;
        _html.Append("<br>");
        _text.Append('\n');
    }

    private void Append(string data)
    {
        var folded = Inline(data);
        if (folded.Length == 0) return;
        if (folded[0] == ' ' && (_text.Length == 0 || _text[^1] is ' ' or '\n')) folded = folded[1..];
        if (folded.Length == 0) return;
        var blank = folded == " ";
        if (!blank && _bold > 0) _html.Append("<strong>");
        if (!blank && _italic > 0) _html.Append("<em>");
        _html.Append(WebUtility.HtmlEncode(folded));
        if (!blank && _italic > 0) _html.Append("</em>");
        if (!blank && _bold > 0) _html.Append("</strong>");
        _text.Append(folded);
        if (blank) return;
        _characters += folded.Length;
        if (_bold > 0) _boldCharacters += folded.Length;
    }

    // As Fold.Space, but a space at either end is kept: it separates this text node from its neighbour.
    private static string Inline(string data)
    {
        var result = new StringBuilder(data.Length);
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                if (result.Length == 0 || result[^1] != ' ') result.Append(' ');
            }
            else if (c is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF') && !char.IsControl(c))
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    private void Close()
    {
        var text = Fold.Space(_text.ToString());
        if (text.Length > 0)
        {
            _blocks.Add(_open with
            {
                Html = Trim(_html.ToString()),
                Text = text,
                AllBold = _boldCharacters >= _characters,
                StartsList = _open.Kind == BlockKind.Item && _startsList,
                Links = _links.Count == 0 ? [] : [.. _links],
            });
            if (_open.Kind == BlockKind.Item) _startsList = false;
        }

        _html.Clear();
        _text.Clear();
        if (text.Length > 0) _links.Clear();
        _characters = _boldCharacters = 0;
        _lineEnded = _labelled = false;
    }

    private static string Trim(string html)
    {
        html = html.Trim();
        while (html.EndsWith("<br>", StringComparison.Ordinal)) html = html[..^4].TrimEnd();
        while (html.StartsWith("<br>", StringComparison.Ordinal)) html = html[4..].TrimStart();
        return html.Replace("<br><br><br>", "<br><br>", StringComparison.Ordinal)
            .Replace("</strong><strong>", "", StringComparison.Ordinal).Replace("</em><em>", "", StringComparison.Ordinal);
    }
}
