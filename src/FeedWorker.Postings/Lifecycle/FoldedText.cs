using System.Net;
using System.Text;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>
/// Text as it is compared when an opening is recognised: compatibility forms, case, accents, quotation marks and punctuation
/// folded away, so that <c>Children’s Librarian</c> and <c>CHILDREN'S LIBRARIAN</c> are one.
/// </summary>
internal static class FoldedText
{
    /// <summary>Lower-case words with single spaces between them; apostrophes vanish, other punctuation parts words.</summary>
    public static string Of(string text)
    {
        if (text.Length == 0) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var c in WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            if (c is >= '\u0300' and <= '\u036f' or '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '\u00ad' or '\u200b') continue;
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark)
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The words of <paramref name="text"/>, folded, in order. Scripts that write no spaces give pairs of characters.</summary>
    public static IEnumerable<string> Words(string text)
    {
        foreach (var word in Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!WritesNoSpaces(word[0]) && !WritesNoSpaces(word[^1]))
            {
                yield return word;
                continue;
            }

            if (word.Length == 1) yield return word;
            for (var i = 0; i + 1 < word.Length; i++) yield return word.Substring(i, 2);
        }
    }

    /// <summary>What a reader sees of a piece of HTML: tags taken out, entities decoded, white space folded.</summary>
    public static string Visible(string html)
    {
        var text = new StringBuilder(html.Length);
        var inTag = false;
        foreach (var c in html)
        {
            if (c == '<') inTag = true;
            if (!inTag) text.Append(c);
            if (c != '>' || !inTag) continue;
            inTag = false;
            text.Append(' ');
        }

        return string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool WritesNoSpaces(char c) => c is >= '\u0e00' and <= '\u0eff' or >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff';

    /// <summary>Half a surrogate pair cannot be normalised; a page may hold one.</summary>
    private static string WellFormed(string text)
    {
        StringBuilder? repaired = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            repaired ??= new StringBuilder(text);
            repaired[i] = '\ufffd';
        }

        return repaired?.ToString() ?? text;
    }
}
