using System.Buffers;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>Cuts a block's text into sentences, careful with what only looks like an end: "4. Juni", "p.m.", "e.V.", "No. 5".</summary>
internal static class StatementSplitter
{
    // Nobody writes longer sentences; searching stays quick whatever a page holds.
    private const int Longest = 2000;

    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?。！？");

    public static IEnumerable<string> Split(string text)
    {
        foreach (var (start, length) in Ranges(text)) yield return text.Substring(start, length);
    }

    /// <summary>Where the sentences of a text stand.</summary>
    public static List<(int Start, int Length)> Ranges(string text)
    {
        var ranges = new List<(int Start, int Length)>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            AddBounded(ranges, text, start, end);
            start = end + 1;
        }

        return ranges;
    }

    /// <summary>False when a line is cut where no sentence ends, perhaps within a word.</summary>
    public static bool CutsAtEnds(string text) => text.Length <= Longest;

    private static void AddBounded(List<(int Start, int Length)> ranges, string text, int start, int end)
    {
        while (end - start > Longest)
        {
            var blank = text.AsSpan(start + (Longest / 2) + 1, Longest / 2).LastIndexOf(' ');
            var cut = blank < 0 ? Longest : (Longest / 2) + 1 + blank;
            AddLine(ranges, text, start, start + cut);
            start += cut;
        }

        AddLine(ranges, text, start, end);
    }

    private static void AddLine(List<(int Start, int Length)> ranges, string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        var from = 0;
        for (var at = line.IndexOfAny(Marks); at >= 0;)
        {
            if (EndsSentence(line, at))
            {
                AddPiece(ranges, line, start, from, at + 1);
                from = at + 1;
            }

            var next = line[(at + 1)..].IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        AddPiece(ranges, line, start, from, line.Length);
    }

    private static void AddPiece(List<(int Start, int Length)> ranges, ReadOnlySpan<char> line, int offset, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(line[from])) from++;
        while (to > from && char.IsWhiteSpace(line[to - 1])) to--;
        if (to > from) ranges.Add((offset + from, to - from));
    }

    private static bool EndsSentence(ReadOnlySpan<char> line, int at)
    {
        var c = line[at];
        if (c is '。' or '！' or '？') return true;
        if (c is not ('.' or '!' or '?') || at + 1 >= line.Length) return false;
        // "required.1 to 3 years": a forgotten space.
        if (c == '.' && char.IsDigit(line[at + 1]) && at >= 4 && line.Slice(at - 4, 4).IndexOfAnyExceptInRange('a', 'z') < 0) return true;
        var next = at + 1;
        while (next < line.Length && line[next] is ')' or '"' or '”' or '\'' or '’') next++;
        if (next >= line.Length || line[next] != ' ' || next + 1 >= line.Length) return false;
        if (c != '.') return true;
        return !char.IsLower(line[next + 1]) && !IsAbbreviation(line, at) && !(char.IsDigit(line[next + 1]) && WordBefore(line, at).Length <= 4);
    }

    // One or two digits (a day, a list number), a single letter, or a short word with a dot inside or that is known to be shortened.
    private static bool IsAbbreviation(ReadOnlySpan<char> line, int at)
    {
        var word = WordBefore(line, at);
        if (word.Length == 0) return true;
        if (word.Length <= 2 && char.IsDigit(word[^1]) && word.IndexOfAnyExceptInRange('0', '9') < 0) return true;
        if (word.Length == 1 && char.IsLetter(word[0])) return true;
        if (word.Length <= 5 && word.Contains('.')) return true;
        return word is "St" or "Str" or "No" or "Nr" or "Dr" or "Mr" or "Mrs" or "Ms" or "Prof" or "bzw" or "ca" or "inkl" or "ggf" or "evtl" or "Sr" or "Jr" or "Av" or "approx" or "núm" or "tel" or "Tel" or "Inc" or "str" or "ul";
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> line, int at)
    {
        var start = at;
        while (start > 0 && line[start - 1] is not (' ' or '(' or ',' or '/')) start--;
        return line[start..at];
    }
}
