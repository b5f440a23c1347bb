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

    private const int Places = 1024;
    private const int LastLetters = 3;

    /// <summary>Heads by the last three characters, the longest first: nearly all words end with none.</summary>
    private readonly (string Head, WordKinds Kinds)[][] _heads = [.. Enumerable.Repeat(Array.Empty<(string, WordKinds)>(), Places)];

    /// <summary>Heads of one or two characters, the longest first.</summary>
    private readonly (string Head, WordKinds Kinds)[] _shortHeads;

    private readonly TokenTable<string> _stems;
    private readonly TokenTable<string> _never;
    private readonly string[] _stemStops;
    private readonly bool _hasStems;

    public JobEndings(IReadOnlyList<Lexicon> lexicons)
    {
        var heads = new Dictionary<string, WordKinds>(StringComparer.Ordinal);
        foreach (var lexicon in lexicons)
        {
            foreach (var head in lexicon["finding.jobHeads"]) heads[head.TrimStart('*')] = WordKinds.JobWord;
            foreach (var suffix in lexicon["finding.jobSuffixes"]) heads.TryAdd(suffix.TrimStart('*'), WordKinds.JobSuffix);
        }

        var ordered = heads.OrderByDescending(h => h.Key.Length).Select(h => (Head: h.Key, Kinds: h.Value)).ToArray();
        foreach (var (head, kinds) in ordered.Where(h => h.Head.Length >= LastLetters)) _heads[PlaceOf(head)] = [.. _heads[PlaceOf(head)], (head, kinds)];
        _shortHeads = [.. ordered.Where(h => h.Head.Length < LastLetters)];
        _hasStems = lexicons.Any(l => l["finding.jobStems"].Count > 0);
        _stems = TokenTable<string>.Of(lexicons.SelectMany(l => l["finding.jobStems"]));
        _stemStops = [.. lexicons.SelectMany(l => l["finding.stemStops"]).Distinct(StringComparer.Ordinal)];
        _never = TokenTable<string>.Of(lexicons.SelectMany(l => l["finding.notJobWords"]));
    }

    /// <summary>True for a word that only looks like an occupation.</summary>
    public bool IsNever(ReadOnlySpan<char> word) => _never[word] is not null;

    /// <summary>The longest head that a word ends with, or none. In Korean two characters are enough.</summary>
    public WordKinds HeadOf(ReadOnlySpan<char> word) => HeadOf(word, Tokens.IsHangul(word[^1]) ? ShortestHead - 1 : ShortestHead);

    /// <summary>True when a word is a known stem with an ending.</summary>
    public bool HasStem(ReadOnlySpan<char> word)
    {
        if (!_hasStems) return false;
        var shortest = Tokens.IsHangul(word[0]) ? ShortestStem - 1 : ShortestStem;
        for (var length = word.Length; length >= Math.Max(shortest, word.Length - LongestInflection); length--)
            if (_stems[word[..length]] is not null) return !IsStop(word[length..]);
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
            if (_never[run[^length..]] is not null) return WordKinds.None;
        return HeadOf(run, 1);
    }

    private WordKinds HeadOf(ReadOnlySpan<char> word, int shortest)
    {
        var kinds = word.Length < LastLetters ? WordKinds.None : FirstOf(_heads[PlaceOf(word)], word, shortest);
        return kinds == WordKinds.None && shortest < LastLetters ? FirstOf(_shortHeads, word, shortest) : kinds;
    }

    private static WordKinds FirstOf((string Head, WordKinds Kinds)[] heads, ReadOnlySpan<char> word, int shortest)
    {
        foreach (var (head, kinds) in heads)
            if (head.Length >= shortest && head.Length < word.Length && word.EndsWith(head, StringComparison.Ordinal)) return kinds;
        return WordKinds.None;
    }

    private static int PlaceOf(ReadOnlySpan<char> word) => ((word[^3] << 6) ^ (word[^2] << 3) ^ word[^1]) & (Places - 1);
}
