using System.Buffers;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Reads "Location: Berlin" and the like.</summary>
internal static class LabelledFact
{
    private const int LongestLabel = 40;
    private const int LongestValue = 200;

    /// <summary>The fact of a line that begins with a known label, or null.</summary>
    public static FoundFact? In(string text, Vocabulary words)
    {
        // "3. Workplace: …" is a label in a numbered list.
        if (text.Length > 3 && char.IsAsciiDigit(text[0]) && text[1] is '.' or ')' && text[2] == ' ') text = text[3..];
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOfAny(':', '：');
        if (colon <= 0 || colon + 1 >= text.Length) return null;
        Span<char> label = stackalloc char[LongestLabel];
        var length = text.AsSpan(0, colon).ToLowerInvariant(label);
        if (words.LabelOf(label[..length]) is not { } kind) return null;
        var value = text[(colon + 1)..].Trim().TrimEnd('.', '。', ';', ',').Trim();
        return value.Length is 0 or > LongestValue ? null : new FoundFact(kind, value);
    }

    /// <summary>The facts of a line that gives several, one after the other: "Place: Umeå. Hours: full-time. Apply by: 1 June". Empty unless it begins with a known label.</summary>
    public static IReadOnlyList<FoundFact> AllIn(string text, Vocabulary words)
    {
        var facts = new List<FoundFact>();
        while (text.Length > 0)
        {
            var next = NextLabel(text, words);
            if (In(next < 0 ? text : text[..next], words) is not { } fact) break;
            facts.Add(fact);
            if (next < 0) break;
            text = text[next..];
        }

        return facts;
    }

    /// <summary>Where the second known label of a text begins, behind a mark that ends a statement; -1 when there is none.</summary>
    private static int NextLabel(string text, Vocabulary words)
    {
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var start = text.AsSpan(0, colon).LastIndexOfAny(Ends) + 1;
            if (start <= 1 || colon - start is 0 or > LongestLabel) continue;
            while (start < colon && text[start] == ' ') start++;
            if (words.LabelOf(text.AsSpan(start, colon - start).ToString().ToLowerInvariant()) is not null) return start;
        }

        return -1;
    }

    private static readonly SearchValues<char> Ends = SearchValues.Create(".;|·•");
}
