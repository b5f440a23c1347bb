using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>The pairing in the making: which openings and postings are still free, and how alike two of them are.</summary>
internal sealed class IdentityPairing
{
    /// <summary>Below this many shingles on either side, a text is too short to tell jobs apart.</summary>
    private const int LittleText = 12;

    /// <summary>A shingle that more openings than this share is the employer's boilerplate.</summary>
    private const int Boilerplate = 24;

    /// <summary>A page with thousands of postings under one title or link must not cost their square: they are paired in their order.</summary>
    private const int Crowd = 200;

    private readonly PostingMarks[] _openings;
    private readonly PostingMarks[] _postings;
    private readonly Lazy<TextSketch>[] _openingTexts;
    private readonly Lazy<TextSketch>[] _postingTexts;
    private readonly Lazy<HashSet<string>>[] _openingTitles;
    private readonly Lazy<HashSet<string>>[] _postingTitles;
    private readonly int?[] _openingOf;
    private readonly string[] _rules;
    private readonly bool[] _taken;
    private readonly HashSet<string> _sharedLinks;

    public IdentityPairing(IReadOnlyList<Opening> openings, IReadOnlyList<ReadPosting> postings, Uri page)
    {
        _openings = [.. openings.Select(PostingMarks.Of)];
        _postings = [.. postings.Select(p => PostingMarks.Of(p, page))];
        _openingTexts = [.. openings.Select(o => Sketch(o.Posting))];
        _postingTexts = [.. postings.Select(p => Sketch(p.Posting))];
        _openingTitles = [.. _openings.Select(TitleWords)];
        _postingTitles = [.. _postings.Select(TitleWords)];
        _openingOf = new int?[postings.Count];
        _rules = [.. Enumerable.Repeat("not known before", postings.Count)];
        _taken = new bool[openings.Count];
        _sharedLinks = [.. Shared(_openings.Select(m => m.Link)), .. Shared(_postings.Select(m => m.Link))];
    }

    public IReadOnlyList<IdentityMatch> Result => [.. _openingOf.Select((opening, posting) => new IdentityMatch(posting, opening, _rules[posting]))];

    /// <summary>Numbers or places say that these are two jobs.</summary>
    public bool Conflict(int opening, int posting) => _openings[opening].NumbersConflict(_postings[posting]) || _openings[opening].PlacesConflict(_postings[posting]);

    public double TextLikeness(int opening, int posting) => _openingTexts[opening].Value.LikenessTo(_postingTexts[posting].Value);

    public bool SaysLittle(int opening, int posting) => Math.Min(_openingTexts[opening].Value.Size, _postingTexts[posting].Value.Size) < LittleText;

    /// <summary>Both have a link of their own, and the posting's was never the opening's.</summary>
    public bool LinksDiffer(int opening, int posting) =>
        _postings[posting].Link is { } link && _openings[opening].Links.Count > 0 && !_openings[opening].Links.Contains(link);

    /// <summary>The same figures stand in both titles: "Branch 1" is not "Branch 21".</summary>
    public bool SameFigures(int opening, int posting) => Figures(_openings[opening].Title).SequenceEqual(Figures(_postings[posting].Title));

    /// <summary>Shared words of the titles over all their words, 0…1.</summary>
    public double TitleLikeness(int opening, int posting)
    {
        var (a, b) = (_openingTitles[opening].Value, _postingTitles[posting].Value);
        var shared = a.Count(b.Contains);
        return shared == 0 ? 0 : (double)shared / (a.Count + b.Count - shared);
    }

    /// <summary>Pairs what has the same key.</summary>
    public void Pair(string rule, Func<PostingMarks, string?> key, bool unsharedOnly, Func<int, int, bool> fits)
    {
        var openings = Free(_openings, i => !_taken[i], key);
        var postings = Free(_postings, i => _openingOf[i] is null, key);
        foreach (var group in postings)
        {
            var candidates = openings[group.Key].ToList();
            var members = group.ToList();
            if (candidates.Count == 0 || (unsharedOnly && (candidates.Count > 1 || members.Count > 1))) continue;
            var isCrowd = (long)candidates.Count * members.Count > Crowd * Crowd;
            var pairs = isCrowd ? candidates.Zip(members) : from o in candidates from p in members select (o, p);
            PairBest(rule, pairs.Where(x => fits(x.Item1, x.Item2)), inOrder: isCrowd || (candidates.Count == 1 && members.Count == 1));
        }
    }

    /// <summary>Pairs what has the same link; an opening's earlier links count as its own.</summary>
    public void PairByLink(string rule, bool sharedToo, Func<int, int, bool> fits)
    {
        var byLink = (from o in Enumerable.Range(0, _openings.Length) where !_taken[o] from link in _openings[o].Links select (link, o)).ToLookup(x => x.link, x => x.o);
        var pairs = from p in Enumerable.Range(0, _postings.Length)
                    where _openingOf[p] is null
                    let link = _postings[p].Link
                    where link is not null && (sharedToo || !_sharedLinks.Contains(link))
                    from o in byLink[link].Take(Crowd)
                    where fits(o, p)
                    select (o, p);
        PairBest(rule, pairs, inOrder: false);
    }

    /// <summary>Pairs what is left by the likeness of its text; candidates share at least one shingle that is not boilerplate.</summary>
    public void PairByText(string rule, Func<int, int, bool> fits)
    {
        var free = Enumerable.Range(0, _postings.Length).Where(p => _openingOf[p] is null).ToList();
        if (free.Count == 0 || _taken.All(t => t)) return;
        var index = (from o in Enumerable.Range(0, _openings.Length) where !_taken[o] from s in _openingTexts[o].Value.Shingles select (s, o)).ToLookup(x => x.s, x => x.o);
        var pairs = from p in free
                    from o in _postingTexts[p].Value.Shingles.Select(s => index[s]).Where(g => g.Take(Boilerplate + 1).Count() <= Boilerplate).SelectMany(g => g).Distinct()
                    where fits(o, p)
                    select (o, p);
        PairBest(rule, pairs, inOrder: false);
    }

    private void PairBest(string rule, IEnumerable<(int Opening, int Posting)> pairs, bool inOrder)
    {
        var ordered = inOrder ? pairs : pairs.Select(p => (p.Opening, p.Posting, Score: TitleLikeness(p.Opening, p.Posting) + (2 * TextLikeness(p.Opening, p.Posting))))
            .OrderByDescending(p => p.Score).ThenBy(p => p.Opening).ThenBy(p => p.Posting).Select(p => (p.Opening, p.Posting));
        foreach (var (opening, posting) in ordered)
        {
            if (_taken[opening] || _openingOf[posting] is not null) continue;
            _taken[opening] = true;
            _openingOf[posting] = opening;
            _rules[posting] = rule;
        }
    }

    private static ILookup<string, int> Free(PostingMarks[] marks, Func<int, bool> isFree, Func<PostingMarks, string?> key) =>
        Enumerable.Range(0, marks.Length).Where(i => isFree(i) && key(marks[i]) is not null).ToLookup(i => key(marks[i])!);

    private static IEnumerable<string> Shared(IEnumerable<string?> links) => links.OfType<string>().GroupBy(l => l).Where(g => g.Count() > 1).Select(g => g.Key);

    private static IEnumerable<string> Figures(string title) => FoldedText.Words(title).Where(w => w.Any(char.IsDigit)).Order(StringComparer.Ordinal);

    private static Lazy<HashSet<string>> TitleWords(PostingMarks marks) => new(() => FoldedText.Words(marks.Title).ToHashSet());

    private static Lazy<TextSketch> Sketch(Posting posting) => new(() => TextSketch.Of(FoldedText.Visible(posting.DescriptionHtml)));
}
