namespace FeedWorker.Postings.Words;

/// <summary>Endings that a job word takes in the languages we read: plurals, cases and feminine forms.</summary>
internal static class Inflection
{
    private static readonly string[] Endings = ["innen", "erinnen", "in", "s", "es", "n", "en", "e", "a", "as", "er", "erne", "ne", "na", "i", "ies", "rice", "euse", "trice", "ère", "x"];

    /// <summary>Korean particles, which are written onto the noun.</summary>
    private const string Particles = "을를은는이가의와과도로";

    /// <summary>Lengths of the stems a token may have, itself first.</summary>
    public static ReadOnlySpan<int> Stems(ReadOnlySpan<char> token)
    {
        var stems = new int[4];
        var count = 0;
        stems[count++] = token.Length;
        if (token.Length > 2 && Particles.Contains(token[^1], StringComparison.Ordinal)) stems[count++] = token.Length - 1;
        foreach (var ending in Endings)
            if (count < stems.Length && token.Length - ending.Length >= 4 && token.EndsWith(ending, StringComparison.Ordinal)) stems[count++] = token.Length - ending.Length;
        return stems.AsSpan(0, count);
    }
}
