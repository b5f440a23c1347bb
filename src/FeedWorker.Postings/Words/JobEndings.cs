using System.Collections.Frozen;

namespace FeedWorker.Postings.Words;

/// <summary>
/// Occupations known by a part of the word: heads of compounds that name one beyond doubt (<c>jobHeads</c>: "*makler") or perhaps
/// (<c>jobSuffixes</c>: "*leitung"), and stems of languages that inflect (<c>jobStems</c>: "nauczyciel", unless what follows begins with one of
/// <c>stemStops</c>, as in "nauczycielski").
/// </summary>
internal sealed class JobEndings
{
    private const int ShortestHead = 3;
    private const int ShortestStem = 3;
    private const int LongestInflection = 4;
    private const int LongestIdeographs = 16;

    private readonly FrozenDictionary<string, WordKinds>.AlternateLookup<ReadOnlySpan<char>> _heads;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _never;
    private readonly string[] _stemStops;
    private readonly int _longestHead;
    private readonly bool _hasStems;

    public JobEndings(IReadOnlyList<Lexicon> lexicons)
    {
        var heads = new Dictionary<string, WordKinds>(StringComparer.Ordinal);
        foreach (var lexicon in lexicons)
        {
            foreach (var head in lexicon["finding.jobHeads"]) heads[head.TrimStart('*')] = WordKinds.JobWord;
            foreach (var suffix in lexicon["finding.jobSuffixes"]) heads.TryAdd(suffix.TrimStart('*'), WordKinds.JobSuffix);
        }

        _longestHead = heads.Count == 0 ? 0 : heads.Keys.Max(h => h.Length);
        _heads = heads.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var stems = lexicons.SelectMany(l => l["finding.jobStems"]).ToFrozenSet(StringComparer.Ordinal);
        _hasStems = stems.Count > 0;
        _stems = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        _stemStops = [.. lexicons.SelectMany(l => l["finding.stemStops"]).Distinct(StringComparer.Ordinal)];
        _never = lexicons.SelectMany(l => l["finding.notJobWords"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True for a word that only looks like an occupation.</summary>
    public bool IsNever(ReadOnlySpan<char> word) => _never.Contains(word);

    /// <summary>The longest head that a word ends with, or none. In Korean two characters are enough.</summary>
    public WordKinds HeadOf(ReadOnlySpan<char> word) => HeadOf(word, Tokens.IsHangul(word[^1]) ? ShortestHead - 1 : ShortestHead);

    /// <summary>True when a word is a known stem with an ending.</summary>
    public bool HasStem(ReadOnlySpan<char> word)
    {
        if (!_hasStems) return false;
        var shortest = Tokens.IsHangul(word[0]) ? ShortestStem - 1 : ShortestStem;
        for (var length = word.Length; length >= Math.Max(shortest, word.Length - LongestInflection); length--)
            if (_stems.Contains(word[..length])) return !IsStop(word[length..]);
        return false;
    }

    private bool IsStop(ReadOnlySpan<char> ending)
    {
        foreach (var stop in _stemStops)
            if (ending.StartsWith(stop, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The head of a run of Chinese characters or katakana: 士 in 気象予報士, but not in 同士.</summary>
    public WordKinds HeadOfIdeographs(ReadOnlySpan<char> run)
    {
        if (run.Length is < 2 or > LongestIdeographs) return WordKinds.None;
        for (var length = 1; length <= Math.Min(ShortestStem, run.Length); length++)
            if (_never.Contains(run[^length..])) return WordKinds.None;
        return HeadOf(run, 1);
    }

    private WordKinds HeadOf(ReadOnlySpan<char> word, int shortest)
    {
        for (var length = Math.Min(_longestHead, word.Length - 1); length >= shortest; length--)
            if (_heads.TryGetValue(word[^length..], out var kinds)) return kinds;
        return WordKinds.None;
    }
}
