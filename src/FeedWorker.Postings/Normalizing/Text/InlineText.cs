using System.Buffers;
using System.Text;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>The text of the block being read, plain and as inline HTML (<c>br</c>, <c>strong</c>, <c>em</c>), white space folded as a browser does.</summary>
internal sealed class InlineText
{
    private const int LongestLabel = 39;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?\n");

    private readonly StringBuilder _html = new();
    private readonly StringBuilder _text = new();
    private int _characters;
    private int _boldCharacters;
    private bool _lineEnded;
    private bool _labelled;

    /// <summary>Depth of bold elements around what comes next.</summary>
    public int Bold { get; set; }

    /// <summary>Depth of italic elements around what comes next.</summary>
    public int Italic { get; set; }

    /// <summary>What comes next begins a line of the source.</summary>
    public bool StartsLine => _lineEnded || _text.Length == 0;

    public bool IsEmpty => _characters == 0;

    /// <summary>Everything in it is bold.</summary>
    public bool AllBold => _boldCharacters >= _characters;

    public string Text => Fold.Space(_text.ToString());

    /// <summary>The inline HTML; where nothing is marked or escaped in it, it is the text itself.</summary>
    /// <param name="text">What <see cref="Text"/> gave.</param>
    public string HtmlOf(string text) => _html.Equals(text) ? text : Trim(_html.ToString());

    public bool EndsWithColon => _text.ToString().TrimEnd().EndsWith(':');

    public void Clear()
    {
        _html.Clear();
        _text.Clear();
        _characters = _boldCharacters = 0;
        _lineEnded = _labelled = false;
    }

    /// <summary>A text node: source lines that begin with a label, one after the other, are lines for the reader too.</summary>
    public void AddLines(string data)
    {
        var first = true;
        foreach (var range in data.AsSpan().Split('\n'))
        {
            var line = data.AsSpan()[range];
            if (!first) _lineEnded = true;
            if (line.IsWhiteSpace() && (!first || line.Length < data.Length))
            {
                Add(" ");
            }
            else
            {
                StartLine(line);
                Add(line, spaceBefore: !first);
            }

            first = false;
        }
    }

    /// <summary>Breaks the line when the one that starts here, like the one before it, begins with a label.</summary>
    public void StartLine(ReadOnlySpan<char> line)
    {
        if (StartsLine)
        {
            var labelled = BeginsWithLabel(line);
            if (labelled && _labelled && !IsEmpty) Break();
            if (labelled || _text.Length == 0) _labelled = labelled;
        }

        _lineEnded = false;
    }

    public void Break()
    {
        if (IsEmpty) return;
        while (_html[^1] == ' ') _html.Length--;
        _html.Append("<br>");
        _text.Append('\n');
    }

    /// <summary>Adds text as <see cref="Fold.Space"/> would fold it, but for a space at either end: it separates this text node from its neighbour.</summary>
    public void Add(ReadOnlySpan<char> data, bool spaceBefore = false)
    {
        if (Fold.IsPlain(data) && !data.ContainsAnyInRange('\uFFFE', '\uFFFF') && !(spaceBefore && data is [' ', ..]))
        {
            Append(data, spaceBefore);
            return;
        }

        var buffer = ArrayPool<char>.Shared.Rent(data.Length + 1);
        var length = 0;
        if (spaceBefore) buffer[length++] = ' ';
        for (var i = 0; i < data.Length; i++)
        {
            var c = data[i];
            if (c == ' ' || char.IsWhiteSpace(c))
            {
                if (length == 0 || buffer[length - 1] != ' ') buffer[length++] = ' ';
            }
            else if (c < '\uFFFE' && !Fold.IsUnseenAt(data, i))
            {
                buffer[length++] = c;
            }
        }

        Append(buffer.AsSpan(0, length), false);
        ArrayPool<char>.Shared.Return(buffer);
    }

    private void Append(ReadOnlySpan<char> folded, bool spaceBefore)
    {
        if (folded.IsEmpty) return;
        if (spaceBefore || folded[0] == ' ')
        {
            var redundant = _text.Length == 0 || _text[^1] is ' ' or '\n';
            if (redundant && spaceBefore) spaceBefore = false;
            else if (redundant) folded = folded[1..];
            if (folded.IsEmpty) return;
        }

        var blank = folded is " ";
        if (!blank && Bold > 0) _html.Append("<strong>");
        if (!blank && Italic > 0) _html.Append("<em>");
        if (spaceBefore)
        {
            _html.Append(' ');
            _text.Append(' ');
        }

        _html.AppendEscaped(folded);
        if (!blank && Italic > 0) _html.Append("</em>");
        if (!blank && Bold > 0) _html.Append("</strong>");
        _text.Append(folded);
        if (blank) return;
        var added = folded.Length + (spaceBefore ? 1 : 0);
        _characters += added;
        if (Bold > 0) _boldCharacters += added;
    }

    // "Salary: …" at the start of a source line: in Markdown and plain text people mean a new line, though the format says a space.
    private static bool BeginsWithLabel(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOfAny(':', '：');
        if (colon < 0) return false;
        var after = line[(colon + 1)..];
        if (after is not ([] or [' ' or '\u00A0', ..] or ['\n'])) return false;
        var label = line[..colon].TrimStart(" \t");
        if (label.Length < 2 || label.Length > LongestLabel + 1 || !char.IsLetter(label[0]) || label.IndexOfAny(SentenceMarks) >= 0) return false;
        return label.Length <= LongestLabel || label[^1] is ' ' or '\u00A0';
    }

    private static string Trim(string html)
    {
        html = html.Trim();
        if (!html.Contains('<', StringComparison.Ordinal)) return html;
        while (html.EndsWith("<br>", StringComparison.Ordinal)) html = html[..^4].TrimEnd();
        while (html.StartsWith("<br>", StringComparison.Ordinal)) html = html[4..].TrimStart();
        return html.Replace("<br><br><br>", "<br><br>", StringComparison.Ordinal)
            .Replace("</strong><strong>", "", StringComparison.Ordinal).Replace("</em><em>", "", StringComparison.Ordinal);
    }
}
