namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>Cuts a block's text into sentences, careful with what only looks like an end: "4. Juni", "p.m.", "e.V.", "No. 5".</summary>
internal static class StatementSplitter
{
    // Nobody writes longer sentences; searching stays quick whatever a page holds.
    private const int Longest = 2000;

    public static IEnumerable<string> Split(string text)
    {
        foreach (var line in text.Split('\n').SelectMany(Bounded))
        {
            var start = 0;
            for (var i = 0; i < line.Length; i++)
            {
                if (!EndsSentence(line, i)) continue;
                if (Piece(line, start, i + 1) is { } piece) yield return piece;
                start = i + 1;
            }

            if (Piece(line, start, line.Length) is { } rest) yield return rest;
        }
    }

    private static IEnumerable<string> Bounded(string line)
    {
        var start = 0;
        while (line.Length - start > Longest)
        {
            var cut = line.LastIndexOf(' ', start + Longest, Longest / 2) is var blank && blank >= 0 ? blank : start + Longest;
            yield return line[start..cut];
            start = cut;
        }

        yield return line[start..];
    }

    private static string? Piece(string line, int start, int end)
    {
        var piece = line[start..end].Trim();
        return piece.Length == 0 ? null : piece;
    }

    private static bool EndsSentence(string line, int at)
    {
        var c = line[at];
        if (c is '。' or '！' or '？') return true;
        if (c is not ('.' or '!' or '?') || at + 1 >= line.Length) return false;
        // "required.1 to 3 years": a forgotten space.
        if (c == '.' && char.IsDigit(line[at + 1]) && at >= 4 && line.AsSpan(at - 4, 4).IndexOfAnyExceptInRange('a', 'z') < 0) return true;
        var next = at + 1;
        while (next < line.Length && line[next] is ')' or '"' or '”' or '\'' or '’') next++;
        if (next >= line.Length || line[next] != ' ' || next + 1 >= line.Length) return false;
        if (c != '.') return true;
        return !char.IsLower(line[next + 1]) && !IsAbbreviation(line, at) && !(char.IsDigit(line[next + 1]) && WordBefore(line, at).Length <= 4);
    }

    // One or two digits (a day, a list number), a single letter, or a short word with a dot inside or that is known to be shortened.
    private static bool IsAbbreviation(string line, int at)
    {
        var word = WordBefore(line, at);
        if (word.Length == 0) return true;
        if (word.Length <= 2 && char.IsDigit(word[^1]) && word.IndexOfAnyExceptInRange('0', '9') < 0) return true;
        if (word.Length == 1 && char.IsLetter(word[0])) return true;
        if (word.Length <= 5 && word.Contains('.')) return true;
        return word is "St" or "Str" or "No" or "Nr" or "Dr" or "Mr" or "Mrs" or "Ms" or "Prof" or "bzw" or "ca" or "inkl" or "ggf" or "evtl" or "Sr" or "Jr" or "Av" or "approx" or "núm" or "tel" or "Tel" or "Inc" or "str" or "ul";
    }

    private static ReadOnlySpan<char> WordBefore(string line, int at)
    {
        var start = at;
        while (start > 0 && line[start - 1] is not (' ' or '(' or ',' or '/')) start--;
        return line.AsSpan(start, at - start);
    }
}
