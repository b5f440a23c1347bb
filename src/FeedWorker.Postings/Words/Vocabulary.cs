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

    private readonly TokenTable<Phrase[]> _byFirstToken = new();
    private readonly JobEndings _endings;
    private readonly GenderedForms _gendered;
    private readonly FrozenDictionary<string, FactKind>.AlternateLookup<ReadOnlySpan<char>> _labels;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _titleLabels;
    private readonly TokenTable<GappedPhrase[]> _noOpenings = new();

    private Vocabulary(IReadOnlyList<Lexicon> lexicons)
    {
        var phrases = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var lexicon in lexicons)
            foreach (var (list, kinds) in Lists)
                foreach (var phrase in lexicon["finding." + list]) Add(phrases, phrase, kinds);
        foreach (var (first, list) in phrases) _byFirstToken.Add(first, [.. list.OrderByDescending(p => p.Text.Length)]);
        _endings = new JobEndings(lexicons);
        _gendered = new GenderedForms(lexicons);
        _labels = LabelKinds.Of(lexicons).GetAlternateLookup<ReadOnlySpan<char>>();
        _titleLabels = lexicons.SelectMany(l => l["finding.labelsTitle"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        // These are sentences: no language's are another's, and short pages are often declared in the wrong one.
        foreach (var group in Lexicon.InEveryLanguage("finding.noOpenings").Select(p => new GappedPhrase(p)).GroupBy(p => p.FirstToken, StringComparer.Ordinal)) _noOpenings.Add(group.Key, [.. group]);
        Conjunctions = [.. lexicons.SelectMany(l => l["finding.conjunctions"]).Distinct(StringComparer.Ordinal)];
        ConditionalStarts = Lexicon.InEveryLanguage("finding.conditionalStarts");
    }

    /// <summary>A sentence that begins with one of these says what would be, not what is.</summary>
    public IReadOnlyList<string> ConditionalStarts { get; }

    /// <summary>"and", "or": what parts two jobs in one breath.</summary>
    public IReadOnlyList<string> Conjunctions { get; }

    public static Vocabulary For(string? language)
    {
        var key = Lexicon.For(language) is { } known ? known.Language : Everything;
        return Built.GetOrAdd(key, static k => new Vocabulary(k switch
        {
            Everything => [.. Lexicon.Languages.Select(l => Lexicon.For(l)!)],
            _ => Lexicon.Family(k),
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
            // The "no" of "ada@lab.no" is a country's.
            var isWithin = i > 1 && (sentence[i - 1] is '.' or '@') && char.IsLetterOrDigit(sentence[i - 2]);
            if (!isWithin && _noOpenings[sentence[i..end]] is { } phrases)
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

            if (Tokens.IsIdeograph(text[i]))
            {
                i = MatchIdeographs(text, i, matches);
                continue;
            }

            var end = Tokens.EndAt(text, i);
            var gendered = _gendered.EndAt(text, i, end);
            if (gendered > 0) MatchGendered(text, i, end, gendered, matches);
            else if (!MatchPhrases(text, i, end, matches)) MatchInflected(text, i, end, matches);
            i = Math.Max(end, gendered);
        }
    }

    /// <summary>Matches a run of Chinese characters or katakana, or one hiragana.</summary>
    private int MatchIdeographs(ReadOnlySpan<char> text, int start, List<WordMatch> matches)
    {
        var end = start + 1;
        if (!Tokens.IsHiragana(text[start]))
            while (end < text.Length && char.IsLetterOrDigit(text[end]) && Tokens.IsIdeograph(text[end]) && !Tokens.IsHiragana(text[end])) end++;
        var (before, named) = (matches.Count, false);
        for (var i = start; i < end; i++) named |= MatchPhrases(text, i, i + 1, matches);
        if (named || end - start == 1) return end;
        // "気象予報士募集": what recruits stands behind the word.
        var head = matches.FindIndex(before, m => (m.Kinds & (WordKinds.RecruitVerb | WordKinds.OpeningsHeading)) != 0 && m.Start > start && m.End >= end) is >= 0 and var verb ? matches[verb].Start : end;
        var kinds = _endings.HeadOfIdeographs(text[start..head]);
        if (kinds != WordKinds.None) matches.Insert(before, new WordMatch(start, head - start, kinds));
        return end;
    }

    private void MatchGendered(ReadOnlySpan<char> text, int start, int end, int after, List<WordMatch> matches)
    {
        var at = matches.Count;
        MatchPhrases(text, start, end, matches);
        // "Mitarbeiter/in" is as general as "Mitarbeiter".
        var people = WordKinds.None;
        for (var i = at; i < matches.Count; i++)
            if (matches[i].Length == end - start) people |= matches[i].Kinds & WordKinds.GenericPeople;
        matches.Insert(at, new WordMatch(start, after - start, WordKinds.JobWord | people));
    }

    private bool MatchPhrases(ReadOnlySpan<char> text, int start, int end, List<WordMatch> matches)
    {
        if (_byFirstToken[text[start..end]] is not { } phrases) return false;
        var any = false;
        foreach (var phrase in phrases)
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
        if (token.Length < (Tokens.IsHangul(token[0]) ? 3 : 4) || _endings.IsNever(token)) return;
        var kinds = WordKinds.None;
        Span<int> stems = stackalloc int[Inflection.MostStems];
        foreach (var stem in stems[..Inflection.Stems(token, stems)])
        {
            var stemmed = token[..stem];
            if (_endings.IsNever(stemmed)) return;
            kinds = stem < token.Length && _byFirstToken[stemmed] is { } phrases && IsJobWord(phrases, stemmed.Length) ? WordKinds.JobWord : _endings.HeadOf(stemmed);
            if (kinds != WordKinds.None) break;
        }

        if (kinds != WordKinds.JobWord && _endings.HasStem(token)) kinds = WordKinds.JobWord;
        if (kinds != WordKinds.None) matches.Add(new WordMatch(start, token.Length, kinds));
    }

    private static bool IsJobWord(Phrase[] phrases, int length)
    {
        foreach (var phrase in phrases)
            if (phrase.Text.Length == length && (phrase.Kinds & WordKinds.JobWord) != 0) return true;
        return false;
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
