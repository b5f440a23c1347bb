using System.Buffers;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Reads "Location: Berlin" and the like.</summary>
internal static class LabelledFact
{
    private const int LongestLabel = 40;
    private const int LongestValue = 200;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".;|·•");

    /// <summary>The fact of a line that begins with a known label, or null.</summary>
    public static FoundFact? In(string text, Vocabulary words)
    {
        if (LabelAt(text, words) is not var (kind, at)) return null;
        var value = text[at..].Trim().TrimEnd('.', '。', ';', ',').Trim();
        return value.Length is 0 or > LongestValue ? null : new FoundFact(kind, value);
    }

    /// <summary>The facts of a line that gives several, one after the other: "Place: Umeå. Hours: full-time. Apply by: 1 June". Empty unless it begins with a known label.</summary>
    public static IReadOnlyList<FoundFact> AllIn(string text, Vocabulary words)
    {
        if (LabelAt(text, words) is null) return [];
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

    /// <summary>The known label that a text begins with, and where its value begins; null when there is none.</summary>
    private static (FactKind Kind, int ValueAt)? LabelAt(ReadOnlySpan<char> text, Vocabulary words)
    {
        // "3. Workplace: …" is a label in a numbered list.
        var from = text.Length > 3 && char.IsAsciiDigit(text[0]) && text[1] is '.' or ')' && text[2] == ' ' ? 3 : 0;
        text = text[from..];
        var colon = text[..Math.Min(text.Length, LongestLabel)].IndexOfAny(':', '：');
        return colon > 0 && colon + 1 < text.Length && KindOf(text[..colon], words) is { } kind ? (kind, from + colon + 1) : null;
    }

    /// <summary>Where the second known label of a text begins, behind a mark that ends a statement; -1 when there is none.</summary>
    private static int NextLabel(string text, Vocabulary words)
    {
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            // No farther back than a label is long: a line may hold thousands of colons.
            var from = Math.Max(0, colon - LongestLabel - 1);
            var start = from + text.AsSpan(from, colon - from).LastIndexOfAny(Ends) + 1;
            if (start == from || start <= 1 || start == colon) continue;
            while (start < colon && text[start] == ' ') start++;
            if (KindOf(text.AsSpan(start, colon - start), words) is not null) return start;
        }

        return -1;
    }

    private static FactKind? KindOf(ReadOnlySpan<char> label, Vocabulary words)
    {
        Span<char> lower = stackalloc char[LongestLabel];
        return words.LabelOf(lower[..label.ToLowerInvariant(lower)]);
    }
}
