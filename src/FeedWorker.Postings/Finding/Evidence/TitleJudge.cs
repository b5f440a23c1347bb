using System.Buffers;
using System.Collections.Frozen;
using System.Numerics;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Judges lines as titles. Each line is judged once.</summary>
internal sealed partial class TitleJudge
{
    /// <summary>Longer lines are running text.</summary>
    public const int LongestTitle = 160;

    private static readonly SearchValues<char> GenderSeparators = SearchValues.Create("/|*,");
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?。！？");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Articles =
        FrozenSet.Create("a", "an", "the", "ein", "eine", "einen", "un", "une", "una", "um", "uma", "een").GetAlternateLookup<ReadOnlySpan<char>>();

    private const int MostWords = 12;

    /// <summary>Symbols and emoji lie beyond the letters of European languages.</summary>
    private const char FirstSymbol = '\u2000';

    private const int ShortestHead = 4;
    private const double MostOfLine = 0.6;
    private const double MostOfHeading = 0.45;

    private readonly Vocabulary _words;
    private readonly Inspection? _page;
    private readonly TitleVerdict?[] _verdicts;
    private readonly Dictionary<(string Text, bool IsSetOff), TitleVerdict> _parts = [];
    private readonly List<WordMatch> _scanned = [];
    private WordMatch[] _matches = [];

    /// <summary>Judges the lines of a page, each once.</summary>
    public TitleJudge(Inspection page) => (_words, _page, _verdicts) = (page.Outline.Words, page, new TitleVerdict?[page.Outline.Lines.Count]);

    /// <summary>Judges loose texts.</summary>
    public TitleJudge(Vocabulary words) => (_words, _verdicts) = (words, []);

    public TitleVerdict Of(Line line)
    {
        if (_verdicts[line.Index] is { } known) return known;
        return _verdicts[line.Index] = Judge(line.Text, line.Lower, line.Text.Length > LongestTitle ? [] : _page!.MatchesOf(line), line.IsHeading || line.IsLink || line.IsBold);
    }

    /// <summary>Judges a part of a line, or a text that is no line.</summary>
    /// <param name="text">The words.</param>
    /// <param name="isSetOff">The line they are a part of stands out as a heading, link or bold line does.</param>
    public TitleVerdict Of(string text, bool isSetOff = false)
    {
        if (_parts.TryGetValue((text, isSetOff), out var known)) return known;
        var lower = text.ToLowerInvariant();
        _scanned.Clear();
        if (text.Length <= LongestTitle) _words.Scan(lower, _scanned);
        return _parts[(text, isSetOff)] = Judge(text, lower, [.. _scanned], isSetOff);
    }

    /// <param name="text">The words.</param>
    /// <param name="lower">The same in lower case.</param>
    /// <param name="matches">What is known of them.</param>
    /// <param name="isSetOff">They stand out as a heading, link or bold line does: then "Knowledge Librarian" asks for no knowledge.</param>
    private TitleVerdict Judge(string text, string lower, WordMatch[] matches, bool isSetOff)
    {
        var tally = new EvidenceTally();
        if (text.Length is 0 or > LongestTitle)
        {
            tally.Add(-6, text.Length == 0 ? "no words" : "too long for a title");
            return new TitleVerdict(tally, WordKinds.None, text.Length / 6, WordKinds.None);
        }

        _matches = matches;
        var (kinds, whole) = Kinds(text, lower);
        var count = Tokens.Count(lower);
        For(tally, lower, kinds);
        Against(tally, text, lower, kinds, whole, count, isSetOff);
        var people = (kinds & WordKinds.GenericPeople) != 0 && !HasOtherJob();
        return new TitleVerdict(tally, kinds, count, whole, people);
    }

    private bool HasOtherJob()
    {
        foreach (var match in _matches)
            if ((match.Kinds & (WordKinds.JobWord | WordKinds.GenericPeople)) == WordKinds.JobWord) return true;
        return false;
    }

    /// <summary>The same as <see cref="TitleVerdict.NamesJob"/> of the text's verdict, without weighing the rest.</summary>
    public bool NamesJob(string text)
    {
        if (text.Length is 0 or > LongestTitle) return false;
        _scanned.Clear();
        _words.Scan(text.ToLowerInvariant(), _scanned);
        foreach (var match in _scanned)
            if ((match.Kinds & (WordKinds.JobWord | WordKinds.GenderMark)) != 0) return true;
        return text.AsSpan().ContainsAny(GenderSeparators) && GenderMark().IsMatch(text);
    }

    /// <summary>The words of a text that name jobs; null when no part of it can name one, however it is cut at spaces.</summary>
    public List<WordMatch>? JobsIn(string text)
    {
        var matches = new List<WordMatch>();
        _words.Scan(text.ToLowerInvariant(), matches);
        matches.RemoveAll(static m => (m.Kinds & (WordKinds.JobWord | WordKinds.GenderMark)) == 0);
        return matches.Count > 0 || MayHoldGenderMark(text) ? matches : null;
    }

    /// <summary>Holds a character that a mark such as "(m/w/d)" has between its letters.</summary>
    public static bool MayHoldSeparator(ReadOnlySpan<char> text) => text.ContainsAny(GenderSeparators);

    /// <summary>A mark such as "(m/w/d)" has its separators between letters; a comma before a space parts words.</summary>
    private static bool MayHoldGenderMark(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(GenderSeparators); at >= 0 && at + 1 < text.Length;)
        {
            if (text[at] != ',' || text[at + 1] != ' ') return true;
            var next = text.AsSpan(at + 1).IndexOfAny(GenderSeparators);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private (WordKinds Kinds, WordKinds Whole) Kinds(string text, string lower)
    {
        WordKinds kinds = 0, whole = 0;
        var letters = Tokens.Letters(lower);
        var end = lower.IndexOfAny(['（', '(']) is > 0 and var aside ? lower.AsSpan(0, aside).TrimEnd().Length : lower.Length;
        Span<int> covered = stackalloc int[32];
        foreach (var match in _matches)
        {
            kinds |= match.Kinds;
            var length = Tokens.Letters(lower.AsSpan(match.Start, match.Length));
            // A heading that begins with "What our people say" is about that, whatever follows.
            if (match.Start == 0 && length >= letters * MostOfHeading && lower.AsSpan(0, match.Length).Contains(' ')) whole |= match.Kinds & WordKinds.OtherHeading;
            // "Entry requirements for PhD positions" are requirements, whatever for.
            if (match.Start == 0 && (match.Kinds & WordKinds.Section) != 0 && (match.Kinds & WordKinds.JobWord) == 0 && GoesOn(lower, match.End)) whole |= WordKinds.Section;
            // Where the head of a phrase stands last, a heading that ends with "a day's work" is about that, whosever day it is.
            if (length >= ShortestHead && match.Start + match.Length >= end && Tokens.IsIdeograph(lower[match.Start + match.Length - 1])) whole |= match.Kinds & (WordKinds.Benefits | WordKinds.Testimonial);
            for (var rest = (uint)match.Kinds; rest != 0; rest &= rest - 1) covered[BitOperations.TrailingZeroCount(rest)] += length;
        }

        for (var bit = 0; bit < covered.Length; bit++)
            if (covered[bit] > 0 && covered[bit] >= letters * MostOfLine) whole |= (WordKinds)(1 << bit);
        if (text.AsSpan().ContainsAny(GenderSeparators) && GenderMark().IsMatch(text)) kinds |= WordKinds.GenderMark;
        return (kinds, whole);
    }

    private void For(EvidenceTally tally, string lower, WordKinds kinds)
    {
        if ((kinds & WordKinds.GenderMark) != 0) tally.Add(4, "gender mark");
        if ((kinds & WordKinds.JobWord) != 0) tally.Add(3, "job word", First(lower, WordKinds.JobWord));
        else if ((kinds & WordKinds.JobSuffix) != 0) tally.Add(1.5, "like a job word:", First(lower, WordKinds.JobSuffix));
        else if ((kinds & (WordKinds.PositionNoun | WordKinds.OpeningsHeading)) == WordKinds.PositionNoun && EndsAsPosition(lower)) tally.Add(1.5, "named as a position");
        if ((kinds & WordKinds.TypeWord) != 0) tally.Add(1.5, "employment type", First(lower, WordKinds.TypeWord));
    }

    private void Against(EvidenceTally tally, string text, string lower, WordKinds kinds, WordKinds whole, int count, bool isSetOff)
    {
        if (count == 0 || text.Length < 2) tally.Add(-6, "no words");
        if ((whole & WordKinds.ApplyWord) != 0) tally.Add(-6, "a button's text");
        if ((whole & WordKinds.Section) != 0 && (kinds & WordKinds.GenderMark) == 0) tally.Add(-5, "heading of a part of a description");
        if ((whole & WordKinds.OtherHeading) != 0 && (kinds & WordKinds.GenderMark) == 0) tally.Add(-5, "heading of another subject");
        if ((whole & (WordKinds.OpeningsHeading | WordKinds.CareersWord)) != 0 && (kinds & (WordKinds.JobWord | WordKinds.GenderMark)) == 0) tally.Add(-5, "heading of the list itself");
        if ((kinds & WordKinds.GeneralInvitation) != 0) tally.Add(-3, "general invitation", First(lower, WordKinds.GeneralInvitation));
        if ((whole & (WordKinds.TypeWord | WordKinds.StartWord | WordKinds.RemoteWord | WordKinds.ClosedMark)) != 0 && (kinds & WordKinds.JobWord) == 0) tally.Add(-3, "only an employment type or state");
        if ((kinds & WordKinds.RecruitVerb) != 0 && count > 3) tally.Add(-2, "a sentence that recruits");
        if ((whole & WordKinds.RoleCategory) != 0 && (kinds & WordKinds.GenderMark) == 0) tally.Add(-2, "a kind of people rather than an opening");
        if (IsPersonWithRole(text)) tally.Add(-4, "a person and their role");
        if (count > MostWords) tally.Add(-0.5 * (count - MostWords), $"{count} words");
        if (text.EndsWith("...", StringComparison.Ordinal) || text[^1] == '…') tally.Add(-4, "unfinished");
        if ((kinds & WordKinds.ConditionalInvitation) != 0 && count > 4 && text[^1] is '.') tally.Add(-3, "an invitation on a condition");
        if (text[^1] is '?' or '？') tally.Add(-4, "a question");
        if (text[^1] is '!' or '！') tally.Add(-2, "an exclamation");
        if (text[^1] is ':' or '：' && count > 1) tally.Add(-2, "introduces something");
        if (text[^1] is '.' or '。' && count > 3 && !Abbreviation().IsMatch(text)) tally.Add(-2.5, "a sentence");
        if ((kinds & WordKinds.RequirementWord) != 0) tally.Add(isSetOff ? -1 : -3, "a requirement:", First(lower, WordKinds.RequirementWord));
        if (Articles.Contains(FirstWord(lower))) tally.Add(-2, "begins with an article");
        if (HasSentenceInside(text)) tally.Add(-2, "more than a sentence");
        if ((kinds & (WordKinds.JobWord | WordKinds.GenderMark)) == 0 && text[0] >= FirstSymbol && FactChip().IsMatch(text)) tally.Add(-4, "a fact behind its symbol");
        if ((kinds & (WordKinds.JobWord | WordKinds.JobSuffix | WordKinds.GenderMark)) == 0 && InstitutionWords.AreIn(lower)) tally.Add(-3, "names an institution");
        if (HasDigit(lower) && Version().IsMatch(lower)) tally.Add(-4, "a version of something");
        if (NavigationWords.Is(lower)) tally.Add(-6, "a line of a menu");
        if (Imperatives.Begins(lower)) tally.Add(-5, "tells the reader to apply");
        if (count <= 5 && Imperatives.BeginsSubject(lower)) tally.Add(-7, "about something");
        if (text.Length <= ShortestHead && char.IsLower(text[0]) && (kinds & WordKinds.JobWord) == 0) tally.Add(-4, "a word between others");
        if (Pronouns.IsIn(lower)) tally.Add(-2, "speaks to the reader");
        if (MayBeNoTitle(lower) && NoTitle().IsMatch(lower)) tally.Add(-6, "an address, a number or a date");
        if (char.IsLower(text[0]) && (kinds & WordKinds.JobWord) == 0) tally.Add(-1.5, "begins in lower case");
        if (char.IsAsciiDigit(lower[^1]) && _words.LabelOf(lower.AsSpan().TrimEnd("0123456789 .:/-–")) is not null) tally.Add(-4, "a label with a date or a figure");
        if ((kinds & WordKinds.OpeningsHeading) != 0 && (kinds & WordKinds.JobWord) != 0 && count <= 4 && (kinds & WordKinds.GenderMark) == 0) tally.Add(-1.5, "names a list as much as an opening");
        if (_words.LabelOf(lower) is not null && (kinds & (WordKinds.JobWord | WordKinds.JobSuffix)) == 0) tally.Add(-4, "a label");
        else if (lower.IndexOfAny([':', '：']) is > 0 and var colon && _words.LabelOf(lower.AsSpan(0, colon)) is not (null or FactKind.Identifier)) tally.Add(-4, "a labelled fact");
    }

    /// <summary>Small letters, a mark, a space and a capital; in Chinese and Japanese, anything after a mark.</summary>
    private static bool HasSentenceInside(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(SentenceMarks); at >= 0 && at + 1 < text.Length;)
        {
            if (text[at] is '。' or '！' or '？') return true;
            var next = at + 1;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            if (next > at + 1 && next < text.Length && char.IsUpper(text[next]) && at >= 2 && char.IsLower(text[at - 1]) && char.IsLower(text[at - 2])) return true;
            var mark = text[(at + 1)..].IndexOfAny(SentenceMarks);
            at = mark < 0 ? -1 : at + 1 + mark;
        }

        return false;
    }

    private static bool MayBeNoTitle(ReadOnlySpan<char> lower) =>
        lower.Contains('@') || lower.IndexOf("://", StringComparison.Ordinal) >= 0 || lower.StartsWith("www.", StringComparison.Ordinal) || HasDigit(lower);

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('0', '9')) return true;
        foreach (var c in text)
            if (c > '\u007F' && char.IsDigit(c)) return true;
        return false;
    }

    /// <summary>"Dr. Amy Wills, Dentist", "Sam, Head Baker": a name of which no word is known, a comma, an occupation.</summary>
    private bool IsPersonWithRole(string text)
    {
        if (text[0] is 'D' or 'P' or 'M' or 'H' or 'F' or 'S' && Honorific().IsMatch(text)) return true;
        var comma = text.AsSpan().IndexOfAny(',', '–', '|');
        if (comma < 2 || !HasJobAfter(comma)) return false;
        var names = text[..comma].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Length <= 3 && names.All(n => char.IsUpper(n[0]) && n.Skip(1).All(c => char.IsLower(c) || c is '.' or '-' or '\''));
    }

    /// <summary>A job word after an index, and no known word before it.</summary>
    private bool HasJobAfter(int index)
    {
        var job = false;
        foreach (var match in _matches)
        {
            if (match.Start < index && match.Kinds != WordKinds.None) return false;
            job |= match.Start > index && (match.Kinds & WordKinds.JobWord) != 0;
        }

        return job;
    }

    private static bool GoesOn(string lower, int at)
    {
        var rest = lower.AsSpan(at);
        foreach (var word in Genitives)
            if (rest.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static readonly string[] Genitives = [" for ", " of the ", " für ", " pour ", " para ", " per ", " voor ", " för ", " til ", " dla "];

    /// <summary>"GIS support position": what it is needs no known word.</summary>
    private bool EndsAsPosition(string lower)
    {
        foreach (var match in _matches)
            if ((match.Kinds & WordKinds.PositionNoun) != 0 && match.Start > 0 && match.End >= lower.Length && lower[match.Start - 1] == ' ' && lower[^1] != 's') return true;
        return false;
    }

    private static ReadOnlySpan<char> FirstWord(string lower) => lower.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? lower.AsSpan(0, space) : default;

    private string First(string lower, WordKinds kind)
    {
        var match = Array.Find(_matches, m => (m.Kinds & kind) != 0);
        return match.Length == 0 ? "(m/w/d)" : lower.Substring(match.Start, match.Length);
    }

    [GeneratedRegex(@"(?:^|[\s(\[,|/\-–])(?:[mwdfhxvki]|gn|div|all)(?:\s?[/|*,]\s?(?:[mwdfhxvkuin*]|gn|div)){1,3}\s?(?:$|[\s)\],|–-])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex GenderMark();

    [GeneratedRegex(@"^(?:Dr|Prof|Mr|Mrs|Ms|Herrn?|Frau|Mme|M|Madame|Monsieur|Mlle|Señor|Señora|Sra?|Dott|Dottssa|Signora?|Sig|Pan|Pani|Dhr|Mevr|Mw)\.?\s+\p{Lu}[\p{L}.'-]*(?:\s+\p{Lu}|,|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Honorific();

    [GeneratedRegex(@"^(?:📍|💼|🛠|🕒|🕐|🕘|⏰|⏱|⏳|💰|💵|💶|📅|🗓|📆|🏢|🏠|🌍|🌎|🌐|🎓|📞|📧|✉|☎|✅|✔|✓|⭐|🔗|👉|➡|📝|📄|🎯|💡|🚀|🤝|❤|🏖|🌴)", RegexOptions.NonBacktracking)]
    private static partial Regex FactChip();

    [GeneratedRegex(@"\bv\d+\.\d+|\b\d+\.\d+\.\d+\b", RegexOptions.NonBacktracking)]
    private static partial Regex Version();

    // "from 50 to 70 thous. rub.": what ends so is shortened, not ended.
    [GeneratedRegex(@"\d.{0,12}\s(?:руб|р|тыс|грн|zł|kč|kr|std|hrs|hr|p\.a|mo|yr|wk|inc|ltd|co|sr|jr)\.$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"@\w|https?://|^www\.|^\W*\d[\d\s./:,–-]*$|^\+?[\d\s()/-]{7,}$|^\W*(?:\d{1,2}\.?\s)?\p{L}{3,10}\.?(?:\s\d{1,2}\p{L}{0,2},?)?\s\d{4}\W*$|^\W*(?:last |page |zuletzt |letzte )?(?:updated?|modified|revised|aktualisier|stand:?|mise? à jour|dernière mise|actualizad|aggiornat|bijgewerkt|uppdaterad|opdateret|oppdatert|zaktualizowan|aktualizov)\p{L}*\b.*\d{4}\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex NoTitle();
}
