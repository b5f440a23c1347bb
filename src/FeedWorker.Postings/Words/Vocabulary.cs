using System.Collections.Concurrent;
using System.Collections.Frozen;
using FeedWorker.Postings.Finding;

namespace FeedWorker.Postings.Words;

/// <summary>
/// The words by which openings are found, of one language together with English (job titles are English everywhere), or of all languages when
/// the page's language is unknown. Built once per language; a text is scanned in one pass over its tokens.
/// </summary>
internal sealed class Vocabulary
{
    private const string Everything = "*";

    /// <summary>Shorter endings say nothing.</summary>
    private const int ShortestSuffix = 3;

    /// <summary>Shorter words take no endings; a character of Chinese or Japanese is one.</summary>
    private const int ShortestInflected = 4;

    private static readonly (string List, WordKinds Kinds)[] Lists =
    [
        ("jobWords", WordKinds.JobWord), ("weakJobWords", WordKinds.JobSuffix), ("typeWords", WordKinds.TypeWord), ("genderMarks", WordKinds.GenderMark), ("openingsHeadings", WordKinds.OpeningsHeading),
        ("careersWords", WordKinds.CareersWord), ("closedMarks", WordKinds.ClosedMark), ("generalInvitation", WordKinds.GeneralInvitation),
        ("standingInvitation", WordKinds.StandingInvitation), ("applyWords", WordKinds.ApplyWord), ("benefitsHeadings", WordKinds.Benefits),
        ("peopleHeadings", WordKinds.People), ("testimonialHeadings", WordKinds.Testimonial), ("newsHeadings", WordKinds.News), ("legalHeadings", WordKinds.Legal),
        ("processHeadings", WordKinds.Process), ("sectionHeadings", WordKinds.Section), ("remoteWords", WordKinds.RemoteWord), ("startWords", WordKinds.StartWord),
        ("recruitVerbs", WordKinds.RecruitVerb), ("positionNouns", WordKinds.PositionNoun), ("proseStops", WordKinds.ProseStop),
        ("proseArticles", WordKinds.ProseArticle), ("proseNever", WordKinds.ProseNever), ("openStatuses", WordKinds.OpenStatus), ("requirementWords", WordKinds.RequirementWord), ("genericPeople", WordKinds.GenericPeople), ("haveVerbs", WordKinds.HaveVerb), ("roleCategories", WordKinds.RoleCategory), ("conditionalInvitation", WordKinds.ConditionalInvitation), ("pastHeadings", WordKinds.Past), ("departments", WordKinds.Department),
    ];

    private static readonly ConcurrentDictionary<string, Vocabulary> Built = new(StringComparer.Ordinal);

    private readonly TokenTable<FindingWord> _words = new();
    private readonly FrozenDictionary<string, WordKinds>.AlternateLookup<ReadOnlySpan<char>> _suffixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _suffixEnds;
    private readonly FrozenDictionary<string, FactKind>.AlternateLookup<ReadOnlySpan<char>> _labels;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _titleLabels;
    private readonly TokenTable<GappedPhrase[]> _noOpenings = new();
    private readonly int _longestSuffix;

    private Vocabulary(IReadOnlyList<Lexicon> lexicons)
    {
        var phrases = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var lexicon in lexicons)
            foreach (var (list, kinds) in Lists)
                foreach (var phrase in lexicon["finding." + list]) Add(phrases, phrase, kinds);
        var noJobs = lexicons.SelectMany(l => l["finding.notJobWords"]).ToHashSet(StringComparer.Ordinal);
        foreach (var (first, list) in phrases) _words.Add(first, new FindingWord([.. list.OrderByDescending(p => p.Text.Length)], noJobs.Contains(first)));
        foreach (var word in noJobs.Where(w => !phrases.ContainsKey(w))) _words.Add(word, new FindingWord([], true));
        var suffixes = lexicons.SelectMany(l => l["finding.jobSuffixes"]).Select(s => s.TrimStart('*')).Distinct(StringComparer.Ordinal).ToArray();
        _longestSuffix = suffixes.Length == 0 ? 0 : suffixes.Max(s => s.Length);
        _suffixes = suffixes.ToFrozenDictionary(s => s, _ => WordKinds.JobSuffix, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _suffixEnds = suffixes.Where(s => s.Length >= ShortestSuffix).Select(s => s[^ShortestSuffix..]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _labels = LabelKinds.Of(lexicons).GetAlternateLookup<ReadOnlySpan<char>>();
        _titleLabels = lexicons.SelectMany(l => l["finding.labelsTitle"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        // These are sentences: no language's are another's, and short pages are often declared in the wrong one.
        Lexicon[] all = [.. Lexicon.Languages.Select(l => Lexicon.For(l)!)];
        foreach (var group in all.SelectMany(l => l["finding.noOpenings"]).Distinct(StringComparer.Ordinal).Select(p => new GappedPhrase(p)).GroupBy(p => p.FirstToken, StringComparer.Ordinal)) _noOpenings.Add(group.Key, [.. group]);
        ConditionalStarts = [.. all.SelectMany(l => l["finding.conditionalStarts"]).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A sentence that begins with one of these says what would be, not what is.</summary>
    public IReadOnlyList<string> ConditionalStarts { get; }

    public static Vocabulary For(string? language)
    {
        var key = Lexicon.For(language) is { } known ? known.Language : Everything;
        return Built.GetOrAdd(key, static k => new Vocabulary(k switch
        {
            Everything => [.. Lexicon.Languages.Select(l => Lexicon.For(l)!)],
            "en" => [Lexicon.For("en")!],
            _ => [Lexicon.For(k)!, Lexicon.For("en")!],
        }));
    }

    /// <summary>What a label such as "Location" or "Vertragsart" announces, or null.</summary>
    public FactKind? LabelOf(ReadOnlySpan<char> lowerLabel) => _labels.TryGetValue(lowerLabel.Trim().TrimEnd(": ."), out var kind) ? kind : null;

    /// <summary>True when a lower-case sentence says that there is nothing ("there are currently no open positions").</summary>
    public bool SaysNone(ReadOnlySpan<char> sentence)
    {
        for (var i = 0; i < sentence.Length;)
        {
            if (!char.IsLetterOrDigit(sentence[i]))
            {
                i++;
                continue;
            }

            var end = Tokens.EndAt(sentence, i);
            if (_noOpenings[sentence[i..end]] is { } phrases)
                foreach (var phrase in phrases)
                    if (phrase.IsAt(sentence, i)) return true;
            i = end;
        }

        return false;
    }

    /// <summary>True for the header of a title column.</summary>
    public bool IsTitleLabel(ReadOnlySpan<char> lowerLabel) => _titleLabels.Contains(lowerLabel.Trim().TrimEnd(": ."));

    /// <summary>Adds every word and phrase of a lower-case text to <paramref name="matches"/>, in order of their start.</summary>
    public void Scan(ReadOnlySpan<char> text, List<WordMatch> matches)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var end = Tokens.EndAt(text, i);
            var word = _words[text[i..end]];
            var isJob = word is not null && MatchPhrases(word, text, i, matches);
            if (!isJob && word is not { IsNoJob: true } && end - i >= ShortestInflected) MatchInflected(text, i, end, matches);
            i = end;
        }
    }

    private static bool MatchPhrases(FindingWord word, ReadOnlySpan<char> text, int start, List<WordMatch> matches)
    {
        var any = false;
        foreach (var phrase in word.Phrases)
        {
            if (!phrase.IsAt(text, start)) continue;
            matches.Add(new WordMatch(start, phrase.Text.Length, phrase.Kinds));
            any |= (phrase.Kinds & WordKinds.JobWord) != 0;
        }

        return any;
    }

    /// <summary>Plurals, feminine forms and compounds of job words, by their endings.</summary>
    private void MatchInflected(ReadOnlySpan<char> text, int start, int end, List<WordMatch> matches)
    {
        var token = text[start..end];
        Span<int> stems = stackalloc int[Inflection.MostStems];
        foreach (var stem in stems[..Inflection.Stems(token, stems)])
        {
            var stemmed = token[..stem];
            if (stem < token.Length && _words[stemmed] is { } word)
            {
                if (word.IsNoJob) return;
                if (word.IsJob(stemmed.Length))
                {
                    matches.Add(new WordMatch(start, token.Length, WordKinds.JobWord));
                    return;
                }
            }

            if (stem <= ShortestSuffix || !_suffixEnds.Contains(stemmed[^ShortestSuffix..])) continue;
            for (var length = Math.Min(_longestSuffix, stem - 1); length >= ShortestSuffix; length--)
            {
                if (!_suffixes.TryGetValue(stemmed[^length..], out var kinds)) continue;
                matches.Add(new WordMatch(start, token.Length, kinds));
                return;
            }
        }
    }

    private static void Add(Dictionary<string, List<Phrase>> phrases, string text, WordKinds kinds)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start])) start++;
        if (start == text.Length) return;
        text = text[start..];
        var first = Tokens.IsIdeograph(text[0]) ? text[..1] : text[..Tokens.EndAt(text, 0)];
        if (!phrases.TryGetValue(first, out var list)) phrases[first] = list = [];
        var known = list.FindIndex(p => p.Text == text);
        if (known < 0) list.Add(new Phrase(text, kinds));
        else list[known] = new Phrase(text, list[known].Kinds | kinds);
    }
}
