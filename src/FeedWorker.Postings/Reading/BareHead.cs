using System.Text.RegularExpressions;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Keys before the text without any line around them, as Pelican, MultiMarkdown and hand-made generators take them: every line up to the first
/// blank one is <c>key: value</c>. A description that begins with labelled lines for people ("Reports to: the director") is none.
/// </summary>
internal static partial class BareHead
{
    private const int FewestKeys = 3;

    // One word in lower case: what programs read. People write "Location:".
    [GeneratedRegex(@"^[a-zäöüßéèñçåøæ][\w.-]{0,30}\s?:(?:[ \t]+\S.*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Key();

    // Pelican's keys have capitals; its title and date are always there.
    [GeneratedRegex(@"^[A-Z][a-z_]{2,20}:[ \t]+\S.*$", RegexOptions.NonBacktracking)]
    private static partial Regex CapitalKey();

    /// <summary>Where the text begins after the keys; 0 when the file has no such head.</summary>
    public static int Length(string text)
    {
        var (keys, small, title, date) = (0, 0, false, false);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var at && at >= 0 ? at : text.Length;
            var line = text[start..end].TrimEnd();
            if (line.Length == 0) return keys >= FewestKeys && title && (small == keys || (date && small == 0)) ? Math.Min(end + 1, text.Length) : 0;
            if (Key().IsMatch(line)) small++;
            else if (!CapitalKey().IsMatch(line)) return 0;
            keys++;
            title |= line.StartsWith("tit", StringComparison.OrdinalIgnoreCase);
            date |= line.StartsWith("Date:", StringComparison.Ordinal);
            start = end + 1;
        }

        return 0;
    }
}
