using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>The text of the block being read, plain and as inline HTML (<c>br</c>, <c>strong</c>, <c>em</c>), white space folded as a browser does.</summary>
internal sealed partial class InlineText
{
    // "Salary: …" at the start of a source line: in Markdown and plain text people mean a new line, though the format says a space.
    [GeneratedRegex(@"^[ \t]*\p{L}[^:：.!?\n]{1,38}[ \u00A0]?[:：](?:[ \u00A0]|$)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Label();

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

    public string Html => Trim(_html.ToString());

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
        if (!data.Contains('\n', StringComparison.Ordinal))
        {
            StartLine(data);
            Add(data);
            return;
        }

        var lines = data.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) _lineEnded = true;
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                Add(" ");
                continue;
            }

            StartLine(lines[i]);
            Add(i > 0 ? " " + lines[i] : lines[i]);
        }
    }

    /// <summary>Breaks the line when the one that starts here, like the one before it, begins with a label.</summary>
    public void StartLine(string line)
    {
        if (StartsLine)
        {
            var labelled = line.AsSpan().IndexOfAny(':', '：') >= 0 && Label().IsMatch(line);
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

    public void Add(string data)
    {
        var folded = Inline(data);
        if (folded.Length == 0) return;
        if (folded[0] == ' ' && (_text.Length == 0 || _text[^1] is ' ' or '\n')) folded = folded[1..];
        if (folded.Length == 0) return;
        var blank = folded == " ";
        if (!blank && Bold > 0) _html.Append("<strong>");
        if (!blank && Italic > 0) _html.Append("<em>");
        _html.Append(folded.AsSpan().IndexOfAny("<>&\"'") < 0 && !folded.AsSpan().ContainsAnyInRange('\u00A0', '\uFFFF') ? folded : WebUtility.HtmlEncode(folded));
        if (!blank && Italic > 0) _html.Append("</em>");
        if (!blank && Bold > 0) _html.Append("</strong>");
        _text.Append(folded);
        if (blank) return;
        _characters += folded.Length;
        if (Bold > 0) _boldCharacters += folded.Length;
    }

    // As Fold.Space, but a space at either end is kept: it separates this text node from its neighbour.
    private static string Inline(string data)
    {
        if (IsFolded(data)) return data;
        var result = new StringBuilder(data.Length);
        for (var i = 0; i < data.Length; i++)
        {
            var c = data[i];
            if (char.IsWhiteSpace(c))
            {
                if (result.Length == 0 || result[^1] != ' ') result.Append(' ');
            }
            else if (!Unseen.IsAt(data, i) && c < '\uFFFE' && !char.IsControl(c))
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    // Most texts are: plain characters and single spaces.
    private static bool IsFolded(string data)
    {
        if (data.AsSpan().ContainsAnyExceptInRange(' ', '~')) return false;
        return data.IndexOf("  ", StringComparison.Ordinal) < 0;
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
