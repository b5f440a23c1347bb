using System.Buffers;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>
/// What speaks for and against a line being the title of an opening, in points. The measure: a job word is worth 3, and what is certainly no title
/// loses more than any words can win (5 and more).
/// </summary>
internal static partial class TitleEvidence
{
    private const int MostWords = 12;
    private const int MostWordsOfSubject = 5;
    private const int ShortestWord = 4;

    /// <summary>Symbols and emoji lie beyond the letters of European languages.</summary>
    private const char FirstSymbol = '\u2000';

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?。！？");

    // "Apply at postdoc level", "Postuler à un poste": what the reader is to do.
    private static readonly Beginnings Imperatives = new("finding.imperatives");

    // "About us", "Over Fytaal": the heading of what the page says of its owner; "For students": of what it says to somebody.
    private static readonly Beginnings Subjects = new("finding.subjects");

    private static readonly WordSet Articles = new("finding.articles");
    private static readonly WordSet Pronouns = new("finding.pronouns");

    // Openings stand under the name of an institution or of a part of one.
    private static readonly WordSet Institutions = new("finding.institutions");

    public static EvidenceTally Weigh(TitleReading title, Vocabulary words)
    {
        var tally = new EvidenceTally();
        For(tally, title);
        AgainstKinds(tally, title);
        AgainstShape(tally, title);
        AgainstSubject(tally, title, words);
        return tally;
    }

    private static void For(EvidenceTally tally, TitleReading title)
    {
        if (title.Has(WordKinds.GenderMark)) tally.Add(4, "gender mark");
        if (title.Has(WordKinds.JobWord)) tally.Add(3, "job word", title.First(WordKinds.JobWord));
        else if (title.Has(WordKinds.JobSuffix)) tally.Add(1.5, "like a job word:", title.First(WordKinds.JobSuffix));
        else if ((title.Kinds & (WordKinds.PositionNoun | WordKinds.OpeningsHeading)) == WordKinds.PositionNoun && EndsAsPosition(title)) tally.Add(1.5, "named as a position");
        if (title.Has(WordKinds.TypeWord)) tally.Add(1.5, "employment type", title.First(WordKinds.TypeWord));
    }

    /// <summary>What the known words say that it is instead.</summary>
    private static void AgainstKinds(EvidenceTally tally, TitleReading title)
    {
        if (title.Words == 0 || title.Text.Length < 2) tally.Add(-6, "no words");
        if (title.IsWholly(WordKinds.ApplyWord)) tally.Add(-6, "a button's text");
        if (title.IsWholly(WordKinds.Section) && !title.Has(WordKinds.GenderMark)) tally.Add(-5, "heading of a part of a description");
        if (title.IsWholly(WordKinds.OtherHeading) && !title.Has(WordKinds.GenderMark)) tally.Add(-5, "heading of another subject");
        if (title.IsWholly(WordKinds.OpeningsHeading | WordKinds.CareersWord) && !title.Has(WordKinds.JobWord | WordKinds.GenderMark)) tally.Add(-5, "heading of the list itself");
        if (title.Has(WordKinds.GeneralInvitation)) tally.Add(-3, "general invitation", title.First(WordKinds.GeneralInvitation));
        if (title.IsWholly(WordKinds.TypeWord | WordKinds.StartWord | WordKinds.RemoteWord | WordKinds.ClosedMark) && !title.Has(WordKinds.JobWord)) tally.Add(-3, "only an employment type or state");
        if (title.Has(WordKinds.RecruitVerb) && title.Words > 3) tally.Add(-2, "a sentence that recruits");
        if (title.IsWholly(WordKinds.RoleCategory) && !title.Has(WordKinds.GenderMark)) tally.Add(-2, "a kind of people rather than an opening");
    }

    /// <summary>How it is written.</summary>
    private static void AgainstShape(EvidenceTally tally, TitleReading title)
    {
        var (text, lower, count) = (title.Text, title.Lower, title.Words);
        if (PersonWithRole.Is(text, title.Matches)) tally.Add(-4, "a person and their role");
        if (count > MostWords) tally.Add(-0.5 * (count - MostWords), $"{count} words");
        if (text.EndsWith("...", StringComparison.Ordinal) || text[^1] == '…') tally.Add(-4, "unfinished");
        if (title.Has(WordKinds.ConditionalInvitation) && count > 4 && text[^1] is '.') tally.Add(-3, "an invitation on a condition");
        if (text[^1] is '?' or '？') tally.Add(-4, "a question");
        if (text[^1] is '!' or '！') tally.Add(-2, "an exclamation");
        if (text[^1] is ':' or '：' && count > 1) tally.Add(-2, "introduces something");
        if (text[^1] is '.' or '。' && count > 3 && !Abbreviation().IsMatch(text)) tally.Add(-2.5, "a sentence");
        if (title.Has(WordKinds.RequirementWord)) tally.Add(title.IsSetOff ? -1 : -3, "a requirement:", title.First(WordKinds.RequirementWord));
        if (Articles.Contains(FirstWord(lower))) tally.Add(-2, "begins with an article");
        if (HasSentenceInside(text)) tally.Add(-2, "more than a sentence");
        if (!title.Has(WordKinds.JobWord | WordKinds.GenderMark) && text[0] >= FirstSymbol && FactChip().IsMatch(text)) tally.Add(-4, "a fact behind its symbol");
    }

    /// <summary>What it speaks of.</summary>
    private static void AgainstSubject(EvidenceTally tally, TitleReading title, Vocabulary words)
    {
        var (text, lower, count) = (title.Text, title.Lower, title.Words);
        if (!title.Has(WordKinds.JobWord | WordKinds.JobSuffix | WordKinds.GenderMark) && Institutions.IsIn(lower)) tally.Add(-3, "names an institution");
        if (lower.Contains('.', StringComparison.Ordinal) && HasDigit(lower) && Version().IsMatch(lower)) tally.Add(-4, "a version of something");
        if (MenuLine.Is(lower)) tally.Add(-6, "a line of a menu");
        if (Imperatives.Begin(lower)) tally.Add(-5, "tells the reader to apply");
        if (count <= MostWordsOfSubject && Subjects.Begin(lower)) tally.Add(-7, "about something");
        if (text.Length <= ShortestWord && char.IsLower(text[0]) && !title.Has(WordKinds.JobWord)) tally.Add(-4, "a word between others");
        if (Pronouns.IsIn(lower)) tally.Add(-2, "speaks to the reader");
        if (MayBeNoTitle(lower) && NoTitle().IsMatch(lower)) tally.Add(-6, "an address, a number or a date");
        if (char.IsLower(text[0]) && !title.Has(WordKinds.JobWord)) tally.Add(-1.5, "begins in lower case");
        if (char.IsAsciiDigit(lower[^1]) && words.LabelOf(lower.AsSpan().TrimEnd("0123456789 .:/-–")) is not null) tally.Add(-4, "a label with a date or a figure");
        if (title.Has(WordKinds.OpeningsHeading) && title.Has(WordKinds.JobWord) && count <= 4 && !title.Has(WordKinds.GenderMark)) tally.Add(-1.5, "names a list as much as an opening");
        if (words.LabelOf(lower) is not null && !title.Has(WordKinds.JobWord | WordKinds.JobSuffix)) tally.Add(-4, "a label");
        else if (lower.IndexOfAny([':', '：']) is > 0 and var colon && words.LabelOf(lower.AsSpan(0, colon)) is not (null or FactKind.Identifier)) tally.Add(-4, "a labelled fact");
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
        lower.Contains('@') || lower.IndexOf("://", StringComparison.Ordinal) >= 0 || lower.StartsWith("www.", StringComparison.Ordinal) || EndsWithFigure(lower);

    // Marks aside: numbers and dates do.
    private static bool EndsWithFigure(ReadOnlySpan<char> text)
    {
        var last = text.Length - 1;
        while (last >= 0 && !char.IsLetterOrDigit(text[last])) last--;
        return last >= 0 && char.IsDigit(text[last]);
    }

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('0', '9')) return true;
        foreach (var c in text)
            if (c > '\u007F' && char.IsDigit(c)) return true;
        return false;
    }

    /// <summary>"GIS support position": what it is needs no known word.</summary>
    private static bool EndsAsPosition(TitleReading title)
    {
        var lower = title.Lower;
        foreach (var match in title.Matches)
            if ((match.Kinds & WordKinds.PositionNoun) != 0 && match.Start > 0 && match.End >= lower.Length && lower[match.Start - 1] == ' ' && lower[^1] != 's') return true;
        return false;
    }

    private static ReadOnlySpan<char> FirstWord(string lower) => lower.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? lower.AsSpan(0, space) : default;

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
