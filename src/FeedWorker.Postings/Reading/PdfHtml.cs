using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace FeedWorker.Postings.Reading;

/// <summary>Writes the lines of a PDF as headings, paragraphs and lists.</summary>
internal static partial class PdfHtml
{
    private const double HeadingSize = 1.12;
    private const int LongestHeading = 90;

    [GeneratedRegex(@"^(?:[•·▪▫◦●○■□‣⁃∙➢➤►✓✔*]\s*|[-–—]\s+|o\s+)", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:[0-9]{1,2}[.)]|[a-z]\))\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    public static string Write(IReadOnlyList<PdfLine> lines)
    {
        if (lines.Count == 0) return "";
        var body = BodySize(lines);
        var sizes = lines.Select(l => l.Size).Where(s => s > body * HeadingSize).Distinct().OrderDescending().Take(3).ToList();
        var html = new StringBuilder();
        var list = false;
        for (var i = 0; i < lines.Count;)
        {
            var line = lines[i];
            if (HeadingLevel(line, lines, i, body, sizes) is { } level)
            {
                var end = i + 1;
                while (end < lines.Count && lines[end].Size.Equals(line.Size) && lines[end].Bold == line.Bold && level < 4 && line.Size > body * HeadingSize && Follows(lines[end - 1], lines[end])) end++;
                Close(html, ref list);
                html.Append("<h").Append(level).Append('>').Append(WebUtility.HtmlEncode(Join(lines, i, end))).Append("</h").Append(level).Append('>');
                i = end;
                continue;
            }

            var last = EndOfParagraph(lines, i, body, sizes);
            Paragraph(html, ref list, Join(lines, i, last), line.Bold);
            i = last;
        }

        Close(html, ref list);
        return html.ToString();
    }

    private static double BodySize(IReadOnlyList<PdfLine> lines) => lines.GroupBy(l => l.Size).MaxBy(g => g.Sum(l => l.Text.Length))!.Key;

    private static int? HeadingLevel(PdfLine line, IReadOnlyList<PdfLine> lines, int at, double body, List<double> sizes)
    {
        if (line.Text.Length > LongestHeading || IsItem(line.Text) || !line.Text.Any(char.IsLetter)) return null;
        var rank = sizes.IndexOf(line.Size);
        if (rank >= 0) return rank + 1;
        if (!line.Bold || line.Text[^1] is '.' or ',') return null;
        // Bold at the body's size: a heading when it stands on a line of its own and plain text follows.
        return at + 1 < lines.Count && !lines[at + 1].Bold ? Math.Min(sizes.Count + 1, 3) : null;
    }

    private static int EndOfParagraph(IReadOnlyList<PdfLine> lines, int start, double body, List<double> sizes)
    {
        var end = start + 1;
        while (end < lines.Count && Follows(lines[end - 1], lines[end]) && !IsItem(lines[end].Text) && HeadingLevel(lines[end], lines, end, body, sizes) is null) end++;
        return end;
    }

    // The next line goes on with the paragraph: no gap above it, and the line before it was full (or broke a word).
    private static bool Follows(PdfLine before, PdfLine line)
    {
        if (line.Column != before.Column) return GoesOnInNextColumn(before, line);
        var gap = before.Bottom - line.Top;
        if (gap > before.Size * 0.75 || gap < -before.Size * 2) return false;
        if (before.Text[^1] is '-' or '\u00AD' or ',') return true;
        var full = before.Right >= before.ColumnRight - (before.Size * 6);
        return full || char.IsLower(line.Text[0]);
    }

    private static bool GoesOnInNextColumn(PdfLine before, PdfLine line) =>
        before.Text[^1] is not ('.' or ':' or '!' or '?' or ';') && char.IsLower(line.Text[0]) && before.Size.Equals(line.Size) && before.Bold == line.Bold;

    private static string Join(IReadOnlyList<PdfLine> lines, int start, int end)
    {
        var text = new StringBuilder(lines[start].Text);
        for (var i = start + 1; i < end; i++)
        {
            var next = lines[i].Text;
            if (EndsInBrokenWord(text, next)) text.Length--;
            else if (text[^1] == '-' && text.Length > 1 && char.IsLetterOrDigit(text[^2]) && !StartsWithAnd(next)) { }
            else text.Append(' ');
            text.Append(next);
        }

        return text.ToString().Replace("\u00AD", "", StringComparison.Ordinal);
    }

    // "informa-" + "tion"; but "Team-" + "und Führung" and "part-" + "Time" keep their hyphen.
    private static bool EndsInBrokenWord(StringBuilder text, string next) =>
        text[^1] == '\u00AD' || (text[^1] is '-' or '\u2010' && text.Length > 2 && char.IsLower(text[^2]) && char.IsLower(next[0]) && !StartsWithAnd(next));

    private static bool StartsWithAnd(string next) => next.StartsWith("und ", StringComparison.Ordinal) || next.StartsWith("oder ", StringComparison.Ordinal) || next.StartsWith("and ", StringComparison.Ordinal) || next.StartsWith("or ", StringComparison.Ordinal) || next.StartsWith("bzw", StringComparison.Ordinal) || next.StartsWith("och ", StringComparison.Ordinal) || next.StartsWith("og ", StringComparison.Ordinal) || next.StartsWith("en ", StringComparison.Ordinal);

    private static bool IsItem(string text) => Bullet().IsMatch(text) || Numbered().IsMatch(text);

    private static void Paragraph(StringBuilder html, ref bool list, string text, bool bold)
    {
        if (IsItem(text))
        {
            if (!list) html.Append("<ul>");
            list = true;
            var item = Bullet().Replace(text, "");
            html.Append("<li>").Append(WebUtility.HtmlEncode(Numbered().Replace(item, ""))).Append("</li>");
            return;
        }

        Close(html, ref list);
        html.Append("<p>").Append(bold ? "<strong>" : "").Append(WebUtility.HtmlEncode(text)).Append(bold ? "</strong>" : "").Append("</p>");
    }

    private static void Close(StringBuilder html, ref bool list)
    {
        if (list) html.Append("</ul>");
        list = false;
    }
}
