using System.Buffers;

namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>
/// Tells quickly that a text holds no address spelt out against robots ("jobs [at] example [dot] org"): every sentence of every posting is
/// asked, and hardly any has one.
/// </summary>
internal static class SpeltAddress
{
    private static readonly SearchValues<char> Opening = SearchValues.Create("[({<_|");
    private static readonly SearchValues<char> Closing = SearchValues.Create("])}>_|");
    private static readonly SearchValues<string> At = SearchValues.Create([" at ", "arroba", "arobase", "chiocciola"], StringComparison.OrdinalIgnoreCase);
    private static readonly string[] OnlyAtWords = [" atmark ", " at mark ", " arobase ", " chiocciola "];
    private static readonly string[] DotWords = ["dot", "punkt", "punto", "ponto", "point"];
    private static readonly SearchValues<string> OnlyAt = SearchValues.Create(OnlyAtWords, StringComparison.OrdinalIgnoreCase);

    // Apart: among the others, it would make the search for all of them slow.
    private const string JapaneseAt = "アットマーク";

    private static readonly SearchValues<string> Dot = SearchValues.Create(DotWords, StringComparison.OrdinalIgnoreCase);

    // One of these, or a bracket, is in every such address: one look for most texts.
    private static readonly SearchValues<string> Words = SearchValues.Create([.. OnlyAtWords, .. DotWords], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] BracketedAt = ["at", "ät", "arroba", "arobase", "chiocciola", "a", "@", "apenstaartje", "æt", "snabel-a", "snabela", "krøllalfa", "małpa", "zavináč", "kukac", "klammeraffe", "atmark", "アットマーク"];
    private static readonly string[] BracketedMark = ["minus", "dash", "hyphen", "bindestrich", "tiret", "dot", "punkt", "point", "punto", "ponto", "punt", "prik", "piste", "tečka", "kropka", "bodka", "."];

    /// <summary>False when there is none: it takes an "at" in brackets, or the bare word and a dot or hyphen that is spelt out too.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) =>
        (text.ContainsAny(Opening) || text.ContainsAny(Words) || text.Contains(JapaneseAt, StringComparison.Ordinal)) && IsIn(text);

    private static bool IsIn(ReadOnlySpan<char> text) =>
        HasBracketed(text, BracketedAt) || text.ContainsAny(OnlyAt) || text.Contains(JapaneseAt, StringComparison.Ordinal) || ((text.ContainsAny(Dot) || HasBracketed(text, BracketedMark)) && text.ContainsAny(At));

    private static bool HasBracketed(ReadOnlySpan<char> text, string[] words)
    {
        for (var rest = text; rest.IndexOfAny(Opening) is >= 0 and var open;)
        {
            rest = rest[(open + 1)..];
            var inside = rest.TrimStart();
            foreach (var word in words)
                if (inside.StartsWith(word, StringComparison.OrdinalIgnoreCase) && inside[word.Length..].TrimStart() is { Length: > 0 } after && Closing.Contains(after[0])) return true;
        }

        return false;
    }
}
