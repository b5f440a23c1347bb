namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Cuts running text into sentences; abbreviations and decimal points do not end one.</summary>
internal static class Sentences
{
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '。' or '！' or '？'
                || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || (char.IsWhiteSpace(text[i + 1]) && !IsAbbreviation(text, i) && (i + 2 >= text.Length || !char.IsLower(text[i + 2])))));
            if (!ends) continue;
            if (i + 1 > start) yield return (start, i + 1);
            start = i + 1;
            while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        }

        if (start < text.Length) yield return (start, text.Length);
    }

    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        var length = dot - start;
        return text[dot] == '.' && (length is 1 || (length is 2 or 3 && text.AsSpan(start, length) is "Dr" or "Mr" or "Ms" or "Mrs" or "St" or "Nr" or "No" or "ca" or "Str")
            || text.AsSpan(start, length) is "Dept" or "dept" or "Univ" or "Inst" or "Prof" or "prof" or "approx" or "incl");
    }
}
