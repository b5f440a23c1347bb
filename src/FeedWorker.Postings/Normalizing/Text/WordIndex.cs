using System.Buffers;
using System.Collections.Concurrent;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>
/// All words of a language (and English, which is borrowed from everywhere) in one trie, so that one pass over a text finds what
/// every field reader wants to know. A word matches whole words; a trailing <c>*</c> in the lexicon lets it go on ("vollzeit*").
/// Built once per language.
/// </summary>
internal sealed class WordIndex
{
    private static readonly ConcurrentDictionary<string, WordIndex> Built = new(StringComparer.Ordinal);
    private static readonly (WordGroup Group, string Key)[] Keys =
        [.. Enum.GetValues<WordGroup>().Select(g => (g, "fields." + char.ToLowerInvariant(g.ToString()[0]) + g.ToString()[1..]))];

    // Longer texts are recognised by their common words when the page is read; without that they are in a language nobody wrote words for.
    private const int LongestShort = 4000;

    private readonly TrieNode _root = new(true);
    private readonly FirstWords _starts = new();
    private readonly Dictionary<WordGroup, HashSet<string>> _words = [];
    private readonly ConcurrentDictionary<WordGroup, SearchValues<string>> _signs = [];

    // Where a scan collects before it knows how much there is; every thread has its own.
    [ThreadStatic]
    private static List<WordHit>? Hits;

    private WordIndex(string language, IEnumerable<Lexicon> lexicons)
    {
        Language = language;
        foreach (var lexicon in lexicons)
        {
            foreach (var (group, key) in Keys)
            {
                var list = lexicon[key];
                for (var i = 0; i < list.Count; i++)
                {
                    foreach (var word in list[i].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Add(group, word, i);
                }
            }
        }
    }

    public string Language { get; }

    /// <summary>False when a text has none of a group's words: a quick look before a scan that only asks for them.</summary>
    public bool MayHold(WordGroup group, string text)
    {
        if (!_words.TryGetValue(group, out var words)) return false;
        var signs = _signs.GetOrAdd(group, static (_, list) => SearchValues.Create([.. list], StringComparison.Ordinal), words);
        return Fold.Lower(text).AsSpan().ContainsAny(signs);
    }

    /// <summary>The index of a language with English; of English alone when the language is unknown or has no file.</summary>
    public static WordIndex For(string? language)
    {
        var own = Lexicon.For(language is "no" or "nn" ? "nb" : language);
        return Built.GetOrAdd(own?.Language ?? "en", tag =>
            new WordIndex(tag, Lexicon.Family(tag)));
    }

    /// <summary>The index of the stated language, or, for a text too short to recognise one by its common words, of the language whose field words it holds most of.</summary>
    public static WordIndex For(string? language, string text)
    {
        if (language is not null || text.Length > LongestShort) return For(language);
        var folded = Fold.Lower(text);
        var best = For("en");
        var most = Letters(best.Scan(folded)) + 4;
        foreach (var tag in Lexicon.Languages)
        {
            if (tag == "en" || Letters(For(tag).Scan(folded)) is var letters && letters <= most) continue;
            (best, most) = (For(tag), letters);
        }

        return best;
    }

    private static int Letters(IReadOnlyList<WordHit> hits) => hits.Select(h => (h.Start, h.Length)).Distinct().Sum(h => h.Length);

    /// <summary>Every longest match of every group, in order of place.</summary>
    /// <param name="folded">Text through <see cref="Fold.Lower"/>.</param>
    public WordHit[] Scan(string folded)
    {
        var hits = Hits ??= new List<WordHit>(64);
        hits.Clear();
        for (var at = 0; at < folded.Length;)
        {
            var c = folded[at];
            if (c == ' ')
            {
                at++;
                continue;
            }

            if (!char.IsAsciiLetterLower(c) && !char.IsLetterOrDigit(c))
            {
                if (_starts.MayBegin(c) && IsWordStart(folded, at)) ScanAt(folded, at, hits);
                at++;
                continue;
            }

            var end = _starts.EndOf(folded, at, out var word, out var open, out var inner);
            if (open) ScanAt(folded, at, hits);
            else word?.Match(folded, at, end, hits);
            for (var i = at + 1; inner && i < end; i++)
            {
                if (IsWordStart(folded, i)) ScanAt(folded, i, hits);
            }

            at = end;
        }

        return hits.Count == 0 ? [] : hits.ToArray();
    }

    private static bool IsWordStart(string text, int at)
    {
        var c = text[at];
        if (c == ' ' || (at > 0 && char.IsAsciiLetterLower(c) && char.IsAsciiLetterLower(text[at - 1]))) return false;
        if (char.IsWhiteSpace(c)) return false;
        if (Fold.IsIdeographic(c)) return true;
        return at == 0 || !char.IsLetterOrDigit(c) || !char.IsLetterOrDigit(text[at - 1]) || (char.IsLetter(c) && char.IsDigit(text[at - 1])) || Fold.IsIdeographic(text[at - 1]);
    }

    /// <summary>True where no word goes on.</summary>
    public static bool IsWordEnd(string text, int end) =>
        end >= text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]) || Fold.IsIdeographic(text[end - 1]);

    /// <summary>Letter by letter: for words that are only a part of the text's word.</summary>
    private void ScanAt(string text, int start, List<WordHit> hits)
    {
        var node = _root;
        var first = hits.Count;
        for (var i = start; i < text.Length && node.Next(text[i]) is { } next; i++)
        {
            node = next;
            if (node.Words is { } words) WordMeaning.AddHits(words, start, i + 1, IsWordEnd(text, i + 1), first, hits);
        }
    }

    private void Add(WordGroup group, string word, int value)
    {
        var open = word.EndsWith('*');
        var node = _root;
        var folded = Fold.Lower(open ? word[..^1] : word);
        if (!_words.TryGetValue(group, out var words)) _words[group] = words = new HashSet<string>(StringComparer.Ordinal);
        words.Add(folded);
        foreach (var c in folded) node = node.Grow(c);
        _starts.Add(folded, new WordMeaning(group, value, open));
        if (node.Words is null || !Array.Exists(node.Words, w => w.Group == group)) node.Words = [.. node.Words ?? [], new WordMeaning(group, value, open)];
    }
}
