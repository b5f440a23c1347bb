using System.Text;
using AngleSharp.Dom;
using FeedWorker.Postings.Reading;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>Walks a document once and writes down its visible lines.</summary>
internal sealed class OutlineReader(Vocabulary words)
{
    private readonly List<Line> _lines = [];
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _struck = new();
    private readonly HashSet<string> _frameLinks = new(StringComparer.Ordinal);
    private readonly List<IElement> _links = [];
    private readonly List<IElement> _bolds = [];
    private readonly List<FactSign> _signs = [];
    private readonly Stack<(int Level, int Line)> _headings = new();
    private int _linked;
    private int _bold;
    private bool _boldBroken;
    private INode? _start;

    /// <summary>The lines below an element, and the addresses that the page's frame links to.</summary>
    /// <param name="root">What is read.</param>
    /// <param name="words">The page's vocabulary: it tells a title that was broken in two from a title and its facts.</param>
    public static (IReadOnlyList<Line> Lines, IReadOnlySet<string> FrameLinks) Read(IElement root, Vocabulary words)
    {
        var reader = new OutlineReader(words);
        reader.Visit(root, new Surroundings(root, root, LineKind.Text, 0, null, false));
        return (reader._lines, reader._frameLinks);
    }

    /// <summary>What the menu and the footer link to: a row with such a link is a way through the site, not an opening.</summary>
    private void CollectFrame(IElement element)
    {
        if (element.LocalName == "a" && element.GetAttribute("href") is { Length: > 1 } href) _frameLinks.Add(href);
        foreach (var node in element.ChildNodes)
            if (node is IElement child) CollectFrame(child);
    }

    private void Visit(IElement element, Surroundings around)
    {
        var isRow = around.Level == 0 && InlineRow.Is(element);
        // By index: a node finds its next sibling by searching all of its parent's.
        var nodes = element.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            switch (node)
            {
                case IText text:
                    Append(text, around);
                    break;
                case IElement { LocalName: "br" } when around.Level > 0 && _text.Length > 0 && BrokenTitle.GoesOn(_text.ToString(), element, i + 1, words):
                    if (!Tokens.IsIdeograph(_text[^1])) _text.Append(' ');
                    break;
                case IElement { LocalName: "br" } or IElement { LocalName: "hr" }:
                    Flush(around);
                    break;
                case IElement icon when FactIcon.Is(icon):
                    if (FactIcon.Of(icon) is { } kind) _signs.Add(new FactSign(_text.Length, kind));
                    break;
                case IElement child when !PageElements.IsExcluded(child):
                    Enter(child, around, isRow);
                    break;
                case IElement { LocalName: "nav" or "footer" } frame:
                    CollectFrame(frame);
                    break;
                case IElement struck when PageElements.IsStruck(struck):
                    Strike(struck, around);
                    break;
            }
        }
    }

    private void Enter(IElement element, Surroundings around, bool isPiece)
    {
        var inner = around.Within(element);
        if (inner.Link != around.Link && inner.Link is not null)
        {
            _links.Add(inner.Link);
            _start ??= element;
        }

        if (element.LocalName is "b" or "strong") _bolds.Add(element);
        if (isPiece && !PageElements.IsBlock(element)) inner = inner with { Block = element };
        else if (!PageElements.IsBlock(element) && inner.Kind == around.Kind)
        {
            Visit(element, inner);
            return;
        }

        Flush(around);
        // A link around blocks belongs to every line within it.
        if (inner.Link is not null && !_links.Contains(inner.Link)) _links.Add(inner.Link);
        Visit(element, inner);
        Flush(inner);
    }

    private void Append(IText text, Surroundings around)
    {
        var before = _text.Length;
        var data = text.Data;
        for (var i = 0; i < data.Length; i++)
        {
            var c = data[i];
            if (Unseen.IsAt(data, i) || (char.IsControl(c) && !char.IsWhiteSpace(c))) continue;
            if (!char.IsWhiteSpace(c)) _text.Append(c);
            else if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
        }

        var added = _text.Length - before;
        if (added == 0 || (added == 1 && _text[^1] == ' ')) return;
        _start ??= text;
        if (around.Link is not null) _linked += added;
        if (around.Bold && !_boldBroken) _bold = _text.Length;
        else if (!around.Bold) _boldBroken = true;
    }

    private void Flush(Surroundings around)
    {
        while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
        if (_text.Length > 0) Add(around, _text.ToString(), false);
        else if (around.Level > 0) AddStruck(around);
        _struck.Clear();
        _text.Clear();
        _links.Clear();
        _bolds.Clear();
        _signs.Clear();
        (_linked, _bold, _boldBroken, _start) = (0, 0, false, null);
        if (around.Link is not null) _links.Add(around.Link);
    }

    /// <summary>A struck heading, or a struck link, is an opening that is gone: left out, what follows would pass to the one above.</summary>
    private void Strike(IElement struck, Surroundings around)
    {
        if (around.Level == 0 && (_text.Length > 0 || struck.QuerySelector("a[href]") is null)) return;
        _struck.Append(struck.TextContent);
        _start ??= struck;
        if (around.Level == 0) AddStruck(around);
    }

    private void AddStruck(Surroundings around)
    {
        var gone = string.Join(' ', _struck.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (gone.Length > 0) Add(around, gone, true);
        _struck.Clear();
    }

    private void Add(Surroundings around, string text, bool isStruck)
    {
        // A bullet typed by hand, as word processors leave it, makes an item of a list.
        var bullet = around.Kind is LineKind.Text or LineKind.ListItem ? BulletLength(text) : 0;
        if (bullet > 0)
        {
            text = text[bullet..];
            around = around with { Kind = LineKind.ListItem };
        }

        while (around.Level > 0 && _headings.TryPeek(out var top) && top.Level >= around.Level) _headings.Pop();
        var line = new Line
        {
            Index = _lines.Count,
            Text = text,
            Kind = around.Kind,
            Block = around.Block,
            Holder = around.Holder,
            Start = _start ?? around.Block,
            Level = around.Level,
            Links = _links.Count == 0 ? [] : [.. _links],
            Bolds = _bolds.Count == 0 ? [] : [.. _bolds],
            Signs = _signs.Count == 0 ? [] : [.. _signs.Where(g => g.At < _text.Length).Select(g => g with { At = Math.Max(0, g.At - bullet) })],
            LinkedLength = _linked,
            BoldLength = Math.Clamp(_bold - bullet, 0, text.Length),
            Shape = around.Shape,
            IsStruck = isStruck,
            Under = _headings.TryPeek(out var above) ? above.Line : -1,
        };
        _lines.Add(line);
        if (around.Level > 0) _headings.Push((around.Level, line.Index));
    }

    private static int BulletLength(string text) => text.Length < 4 ? 0
        : text[0] is '-' or '–' or '*' or '·' && text[1] == ' ' && char.IsLetter(text[2]) ? 2
        : text[0] is '•' or '▪' or '●' or '■' or '►' or '‣' or '・' or '◆' or '○' or '◎' or '▶' && text[1] != text[0] ? (text[1] == ' ' ? 2 : 1)
        : 0;
}
