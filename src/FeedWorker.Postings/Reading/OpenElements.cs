using System.Collections.Frozen;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Counts the elements that a page opens and never closes, before it is parsed: an HTML parser walks the list of open elements at every tag, so that
/// a hundred thousand of them cost minutes. Nothing is decided here but whether there are absurdly many.
/// </summary>
internal static class OpenElements
{
    /// <summary>Careless pages leave some hundreds open.</summary>
    private const int Most = 4000;

    /// <summary>A closing tag closes what stands no deeper than this; a stray one closes nothing.</summary>
    private const int SearchDepth = 32;

    private const int LongestName = 24;

    /// <summary>Elements that hold nothing, or that the next of their kind closes.</summary>
    private static readonly FrozenSet<string> NeverDeep = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rp", "rt",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements whose content is text, whatever it looks like.</summary>
    private static readonly FrozenSet<string> Text = new[] { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the page is refused, or null.</summary>
    public static string? TooMany(string html)
    {
        var open = new List<string>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = at + 1 < html.Length ? html.IndexOf('<', at + 1) : -1)
        {
            if (html[at + 1] == '/')
            {
                Close(open, NameAt(html, at + 2));
                continue;
            }

            if (!char.IsAsciiLetter(html[at + 1])) continue;
            var name = NameAt(html, at + 1);
            if (Text.Contains(name))
            {
                at = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
                if (at < 0) return null;
            }
            else if (!NeverDeep.Contains(name) && !ClosesItself(html, at))
            {
                open.Add(name);
                if (open.Count > Most) return $"The page opens more than {Most} elements without closing them.";
            }
        }

        return null;
    }

    private static void Close(List<string> open, string name)
    {
        for (var i = open.Count - 1; i >= Math.Max(0, open.Count - SearchDepth); i--)
        {
            if (!open[i].Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            open.RemoveRange(i, open.Count - i);
            return;
        }
    }

    private static string NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < LongestName && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':')) end++;
        return html[start..end];
    }

    /// <summary>As drawings and XHTML write it.</summary>
    private static bool ClosesItself(string html, int at) => html.IndexOf('>', at) is > 0 and var end && html[end - 1] == '/';
}
