using System.Text;
using System.Text.RegularExpressions;

namespace FeedWorker.Evaluation;

/// <summary>How alike two titles are: case, punctuation, employment types and gender marks do not count.</summary>
internal static partial class TitleLikeness
{
    public static double Of(string a, string b)
    {
        var (foldedA, foldedB) = (Fold(a), Fold(b));
        if (foldedA.Length == 0 || foldedB.Length == 0) return 0;
        var (bareA, bareB) = (Bare(a), Bare(b));
        if (foldedA == foldedB || bareA == bareB) return 1;
        var (brief, full) = bareA.Length <= bareB.Length ? (bareA, bareB) : (bareB, bareA);
        if (brief.Length >= 0.6 * full.Length && $" {full} ".Contains($" {brief} ", StringComparison.Ordinal)) return 0.95;
        return 2.0 * Matching(foldedA, foldedB) / (foldedA.Length + foldedB.Length);
    }

    public static string Fold(string text)
    {
        var folded = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'');
        return NotWord().Replace(folded, " ").Trim();
    }

    private static string Bare(string text) => Fold(TypeWords().Replace(text.Normalize(NormalizationForm.FormKC), " ")) is { Length: > 0 } bare ? bare : Fold(text);

    /// <summary>Characters in the longest common blocks, found left and right of each other (Ratcliff and Obershelp).</summary>
    private static int Matching(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty) return 0;
        var (length, atA, atB) = (0, 0, 0);
        var row = new int[b.Length + 1];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                row[j + 1] = a[i] == b[j] ? row[j] + 1 : 0;
                if (row[j + 1] >= length && row[j + 1] > 0 && (row[j + 1] > length || i - length + 1 < atA))
                    (length, atA, atB) = (row[j + 1], i - row[j + 1] + 1, j - row[j + 1] + 1);
            }
        }

        return length == 0 ? 0 : length + Matching(a[..atA], b[..atB]) + Matching(a[(atA + length)..], b[(atB + length)..]);
    }

    [GeneratedRegex(@"[^\w]+")]
    private static partial Regex NotWord();

    [GeneratedRegex(@"\b(full|part)[\s-]*time\b|\b(ft|pt)\b|\bm\s*/?\s*w\s*/?\s*d\b|\bw\s*/?\s*m\s*/?\s*d\b|\bf\s*/?\s*m\s*/?\s*d\b|\bm\s*/?\s*f\s*/?\s*d\b|\bh\s*/\s*f\b|\bf\s*/\s*h\b|\b(permanent|temporary|seasonal|internship)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TypeWords();
}
