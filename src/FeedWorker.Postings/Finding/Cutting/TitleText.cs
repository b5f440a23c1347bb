using System.Globalization;

namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>A title without the marks around it that are not words.</summary>
internal static class TitleText
{
    public static string Clean(string text)
    {
        // "Cooks (trainees may be considered.)": a sentence in brackets is a remark.
        if (text.Length > 3 && (text.EndsWith(".)", StringComparison.Ordinal) || text.EndsWith("!)", StringComparison.Ordinal)) && text.LastIndexOf('(') is > 3 and var open && text.AsSpan(open).Count(' ') >= 3) text = text[..open];
        var title = text.Trim().Trim('•', '·', '▪', '►', '▸', '→', '»', '«', '›', '*', '|', '–', '—', '-', '>', '✓', '✔', ' ', '\u00A0', '↗', '↓', '+', ':', '#').Trim();
        return title.Length == 0 ? text.Trim() : title;
    }

    /// <summary>Titles that count themselves ("1. Cook", "2. Waiter") without the numbers; a number that does not count ("2. Vorsitzender") stays.</summary>
    public static IReadOnlyList<string> Unnumbered(IReadOnlyList<string> titles)
    {
        if (titles.Count < 2) return titles;
        var bare = new string[titles.Count];
        for (var i = 0; i < titles.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            if (!titles[i].StartsWith(number, StringComparison.Ordinal) || titles[i].Length <= number.Length || titles[i][number.Length] is not ('.' or ')' or '、' or '．')) return titles;
            bare[i] = titles[i][(number.Length + 1)..].TrimStart();
            if (bare[i].Length == 0 || char.IsAsciiDigit(bare[i][0])) return titles;
        }

        return bare;
    }
}
