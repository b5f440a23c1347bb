using System.Net;
using System.Text;

namespace FeedWorker.Postings.Reading;

/// <summary>Plain text to paragraphs, lists and headings, by the conventions of people who write it: empty lines, bullets, underlined or capitalised headings.</summary>
internal static class PlainText
{
    private const int LongestHeading = 80;

    public static string ToHtml(string text)
    {
        var html = new StringBuilder(text.Length + 256);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (paragraph, list) = (false, false);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            var bullet = Bullet(line);
            if (paragraph && (line.Length == 0 || bullet is not null)) Close("</p>", ref paragraph);
            if (list && bullet is null && line.Length > 0 && !char.IsWhiteSpace(lines[i][0])) Close("</ul>", ref list);
            if (line.Length == 0) continue;

            if (bullet is not null)
            {
                if (!list) html.Append("<ul>\n");
                list = true;
                html.Append("<li>").Append(WebUtility.HtmlEncode(bullet)).Append("</li>\n");
            }
            else if (!paragraph && i + 1 < lines.Length && IsUnderline(lines[i + 1]))
            {
                html.Append("<h2>").Append(WebUtility.HtmlEncode(line)).Append("</h2>\n");
                i++;
            }
            else if (!paragraph && IsShouted(line) && (i == 0 || lines[i - 1].AsSpan().IsWhiteSpace()))
            {
                html.Append("<h2>").Append(WebUtility.HtmlEncode(line)).Append("</h2>\n");
            }
            else
            {
                html.Append(paragraph ? "<br>\n" : "<p>").Append(WebUtility.HtmlEncode(line));
                paragraph = true;
            }
        }

        if (paragraph) Close("</p>", ref paragraph);
        if (list) Close("</ul>", ref list);
        return html.ToString();

        void Close(string tag, ref bool open)
        {
            html.Append(tag).Append('\n');
            open = false;
        }
    }

    private static string? Bullet(string line) =>
        line.Length > 2 && line[0] is '-' or '*' or '•' or '·' or '–' or '▪' or '◦' && line.Length > 2 && line[1] is ' ' or '\t' ? line[2..].Trim() : null;

    private static bool IsUnderline(string line)
    {
        var rule = line.AsSpan().Trim();
        return rule.Length >= 3 && (rule.IndexOfAnyExcept('=') < 0 || rule.IndexOfAnyExcept('-') < 0);
    }

    private static bool IsShouted(string line) =>
        line.Length is > 3 and <= LongestHeading && line.Any(char.IsLetter) && !line.Any(char.IsLower) && line.Any(char.IsUpper);
}
