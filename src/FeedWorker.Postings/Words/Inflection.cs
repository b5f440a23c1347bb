namespace FeedWorker.Postings.Words;

/// <summary>Endings that a job word takes in the languages we read: plurals, cases and feminine forms.</summary>
internal static class Inflection
{
    private static readonly string[] Endings = ["innen", "erinnen", "in", "s", "es", "n", "en", "e", "a", "as", "er", "erne", "ne", "na", "i", "ies", "rice", "euse", "trice", "ère", "x"];

    /// <summary>Korean particles, which are written onto the noun.</summary>
    private const string Particles = "을를은는이가의와과도로";

    /// <summary>The endings by their last letter.</summary>
    private static readonly string[][] ByLastLetter = [.. Enumerable.Range(0, 'z' + 1).Select(letter => Endings.Where(e => e[^1] == letter).ToArray())];

    /// <summary>Stems that a token has at most.</summary>
    public const int MostStems = 4;

    /// <summary>Lengths of the stems a token may have, itself first.</summary>
    /// <param name="token">The word.</param>
    /// <param name="stems">Takes them: <see cref="MostStems"/> places.</param>
    /// <returns>How many there are.</returns>
    public static int Stems(ReadOnlySpan<char> token, Span<int> stems)
    {
        var count = 0;
        stems[count++] = token.Length;
        if (token.Length > 2 && Particles.Contains(token[^1], StringComparison.Ordinal)) stems[count++] = token.Length - 1;
        if (token[^1] >= ByLastLetter.Length) return count;
        foreach (var ending in ByLastLetter[token[^1]])
            if (count < stems.Length && token.Length - ending.Length >= 4 && token.EndsWith(ending, StringComparison.Ordinal)) stems[count++] = token.Length - ending.Length;
        return count;
    }
}
