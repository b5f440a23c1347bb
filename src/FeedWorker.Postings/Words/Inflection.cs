using System.Buffers;

namespace FeedWorker.Postings.Words;

/// <summary>Endings that a job word takes in the languages we read: plurals, cases and feminine forms.</summary>
internal static class Inflection
{
    private static readonly string[] Endings = ["innen", "erinnen", "in", "s", "es", "n", "en", "e", "a", "as", "er", "erne", "ne", "na", "i", "ies", "rice", "euse", "trice", "ère", "x"];

    /// <summary>The most stems a token may have.</summary>
    public const int MostStems = 4;

    private static readonly SearchValues<char> LastLetters = SearchValues.Create([.. Endings.Select(e => e[^1])]);

    /// <summary>Lengths of the stems a token may have, itself first.</summary>
    /// <param name="token">The word.</param>
    /// <param name="stems">Room for <see cref="MostStems"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Stems(ReadOnlySpan<char> token, Span<int> stems)
    {
        var count = 0;
        stems[count++] = token.Length;
        if (!LastLetters.Contains(token[^1])) return count;
        foreach (var ending in Endings)
            if (count < MostStems && token.Length - ending.Length >= 4 && token[^1] == ending[^1] && token.EndsWith(ending, StringComparison.Ordinal)) stems[count++] = token.Length - ending.Length;
        return count;
    }
}
