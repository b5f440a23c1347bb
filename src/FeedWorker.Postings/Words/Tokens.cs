namespace FeedWorker.Postings.Words;

/// <summary>How a text falls into words: runs of letters and digits; in Chinese and Japanese every character is one.</summary>
internal static class Tokens
{
    public static bool IsIdeograph(char c) => c is >= '\u3040' and < '\uA000' or >= '\uF900' and < '\uFB00' or >= '\uFF66' and < '\uFF9F';

    /// <summary>Japanese kana of inflections and particles, which no occupation ends with.</summary>
    public static bool IsHiragana(char c) => c is >= '\u3040' and < '\u30A0';

    public static bool IsHangul(char c) => c is >= '\uAC00' and < '\uD7B0';

    /// <summary>Index after the word that starts at <paramref name="start"/>.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetterLower(text[end])) end++;
        if (end > start && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return end;
        if (IsIdeograph(text[start])) return start + 1;
        end = start + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && !IsIdeograph(text[end])) end++;
        return end;
    }

    /// <summary>Number of words; eight ideographs count as four.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int words = 0, ideographs = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            if (IsIdeograph(text[i])) ideographs++;
            else words++;
            i = EndAt(text, i);
        }

        return words + (ideographs + 1) / 2;
    }

    /// <summary>Number of letters and digits.</summary>
    public static int Letters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) letters++;
        return letters;
    }

    /// <summary>Apostrophes and hyphens of all kinds as one, odd spaces as a space.</summary>
    public static char Fold(char c) => c switch
    {
        '’' or '‘' or '`' or '´' or 'ʼ' => '\'',
        '\u00A0' or '\u202F' or '\u2009' or '\u3000' => ' ',
        '‐' or '‑' or '–' => '-',
        _ => c,
    };
}
