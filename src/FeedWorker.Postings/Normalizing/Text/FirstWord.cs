namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>The phrases of an index that begin with one word: the word itself, and those that go on, shortest first.</summary>
internal sealed class FirstWord
{
    /// <summary>By the second character after the word (a place for every letter of the alphabet), since "the" and "in" begin dozens.</summary>
    private const int Places = 32;

    private LongerPhrase[][]? _longer;

    /// <summary>What the word alone means; empty when it only begins phrases.</summary>
    public WordMeaning[] Alone { get; private set; } = [];

    public void Add(string tail, WordMeaning meaning)
    {
        if (tail.Length == 0)
        {
            Alone = With(Alone, meaning);
            return;
        }

        _longer ??= [.. Enumerable.Repeat(Array.Empty<LongerPhrase>(), Places)];
        for (var place = 0; place < Places; place++)
        {
            // One character alone goes before any other.
            if (tail.Length > 1 && place != tail[1] % Places) continue;
            var longer = _longer[place];
            var known = Array.FindIndex(longer, l => l.Tail == tail);
            if (known >= 0) longer[known] = longer[known] with { Meanings = With(longer[known].Meanings, meaning) };
            else _longer[place] = [.. longer.Append(new LongerPhrase(tail[0], tail.Length > 1 ? tail[1] : '\0', tail, [meaning])).OrderBy(l => l.Tail.Length)];
        }
    }

    /// <summary>Adds what begins at an index of a text, where this word stands.</summary>
    public void Match(string sentence, int start, int end, List<WordHit> hits)
    {
        var first = hits.Count;
        WordMeaning.AddHits(Alone, start, end, true, first, hits);
        if (_longer is null || end >= sentence.Length) return;
        var (next, afterNext) = (sentence[end], end + 1 < sentence.Length ? sentence[end + 1] : '\0');
        foreach (ref readonly var longer in _longer[afterNext % Places].AsSpan())
        {
            if (longer.Next != next || (longer.AfterNext != afterNext && longer.AfterNext != '\0')) continue;
            if (!sentence.AsSpan(end).StartsWith(longer.Tail, StringComparison.Ordinal)) continue;
            var after = end + longer.Tail.Length;
            WordMeaning.AddHits(longer.Meanings, start, after, WordIndex.IsWordEnd(sentence, after), first, hits);
        }
    }

    private static WordMeaning[] With(WordMeaning[] meanings, WordMeaning meaning) => Array.Exists(meanings, m => m.Group == meaning.Group) ? meanings : [.. meanings, meaning];
}
