using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Normalizing;

/// <summary>
/// The job alone, as Google asks for <c>title</c>: without codes, pay, dates, places, the employer, "NEW!" and shouting. What is left must still
/// be a title; where a rule would leave nothing, it is not applied.
/// </summary>
internal static partial class JobTitle
{
    private const int Timeout = 5000;

    // (m/w/d), (f/m/x), (H/F), (m/v), (w/m/d): says that everyone is meant, not what the job is.
    [GeneratedRegex(@"\s*[-–,|]?\s*[\(\[]\s*(?:[mwfhdxivkn](?:\s*[/|*,.-]\s*(?:[mwfhdxivkn]|div|divers|all|gn)){1,3})\s*[\)\]]|(?<=\s)(?:[mwf]/[mwfdx]/[dxmw]|[HF]/[FH]|[mM]/[vVfF](?:/[xXdD])?)(?=\s*$|\s*[-–|,])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex GenderMark();

    [GeneratedRegex(@"^\s*(?:new|neu|nouveau|nuovo|nuevo|urgent|dringend|hot)\s*[!:]+\s*|\s*[-–|]?\s*\(?\b(?:new|neu|nouveau|urgent(?:ly)?(?: hiring)?|needed|wanted|required|gesucht|cercasi|se busca|gezocht|sökes|søges|hiring now|apply now|now hiring|we're hiring|wir stellen ein|vaga de emprego|job vacancy|stellenangebot|offre d['’]emploi|vacature|oferta de (?:trabajo|empleo)|ledig stilling|lediga? jobb|oferta pracy|offerta di lavoro)\b\s*!*\)?\s*!*$|^\s*(?:now hiring|we(?:'|’)re hiring|we are hiring|job opening|job vacancy|vacancy|open position|job title|position title|position|title|stellenangebot|stellenausschreibung|offre d['’]emploi|vacature|titel|stelle)\s*[:!–-]+\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Cry();

    // Of every alternative of the pattern that needs no mark, a word that it cannot do without.
    private static readonly SearchValues<string> Cries = SearchValues.Create(
        ["new", "neu", "nouveau", "urgent", "hiring", "apply now", "stellen ein", "vaga de emprego", "vacancy", "stellenangebot", "emploi", "vacature", "oferta", "stilling", "jobb", "offerta", "needed", "wanted", "required", "gesucht", "cercasi", "busca", "gezocht", "sökes", "søges"], StringComparison.OrdinalIgnoreCase);

    // "#1234", "REQ-2024-15", "(Job ID: 4711)", "Ref. 12/2026", "Kennziffer 33": an employer's number.
    [GeneratedRegex(@"\s*[-–|,:]?\s*[\(\[]?\s*(?:(?:job|req(?:uisition)?|position|posting|vacancy|ref(?:erence|erenz)?|kennziffer|stellen(?:nummer|-id)?|réf(?:érence)?|rif|kenn-?nr)\.?\s*(?:id|no|nr|number|nummer|code)?\.?\s*[:#]?\s*#?(?=[\w/.-]*[0-9])[\w/.-]+|#\s?[A-Za-z]*-?[0-9][\w-]*|(?:REQ|JR|R|JOB|ID)[-_]?[0-9]{2,}[\w-]*|[A-Z]{2,6}-[0-9]{2,}(?:-[0-9]+)?)\s*[\)\]]?(?=\s*$|\s*[-–|,:])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+[-–—|@•·:]\s+|\s*[|•·]\s*|\s*,\s+|\s*\((?<in>[^()]*)\)\s*$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Separator();

    // "Harbour Works Ltd - Fitter", "Fitter – Hafenbau GmbH": a name with its legal form is the employer's.
    [GeneratedRegex(@"^\p{Lu}[^|]{1,60}\s(?:" + LegalForms + @")\s*(?:\s[-–—]|[|:])\s+(?=\S{3})|\s*(?:\s[-–—]|[|@])\s+\p{Lu}[^|–—]{1,60}\s(?:" + LegalForms + @")$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Employer();

    private const string LegalForms = @"GmbH(?: & Co\. ?KGa?A?)?|gGmbH|mbH|KG|e\. ?V\.|e\. ?G\.|Ltd\.?|Limited|LLC|Inc\.?|PLC|plc|S\.A\.?(?:S\.?)?|SARL|S\.L\.?(?:U\.?)?|S\.r\.l\.?|Srl|S\.p\.A\.?|B\.V\.|BV|ApS|A/S|Oy|Oyj|s\. ?r\. ?o\.|a\. ?s\.|d\. ?o\. ?o\.|Sp\. z o\. ?o\.|Kft\.?|Lda\.?|Ltda\.?|Pty Ltd";

    // "(20h)", " - 16 uur per week", " 20 Std./Woche": how much one works, not what.
    [GeneratedRegex(@"\s*(?:[-–—|,]\s*|[\(\[]\s*|(?<=\s))(?:max\. |ca\. |approx\. |circa )?[0-9]{1,2}(?:[.,][0-9]{1,2})?(?:\s?(?:-|–|to|bis|à|tot)\s?[0-9]{1,2}(?:[.,][0-9]{1,2})?)?\s?(?:h|hrs?|hours?|std\.?|stunden|wochenstunden|uur|uren|timmar|timer|heures|horas|ore|godz\.?)(?:\s?(?:/|per|pro|a|each|p\.|par|por|i|alla)\s?(?:week|wk|woche|wo\.?|w\.?|vecka|uge|uke|semaine|semana|settimana))?\s*[\)\]]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Hours();

    // "от 40 до 65 т. руб.", "50-70 тыс. руб.", "from $20/hr": what is paid, without a mark that parts it from the job.
    [GeneratedRegex(@"\s+(?:(?:от|до|from|ab|bis|desde|hasta|à partir de|vanaf|tot|od|do|upp till|fra)\s+)?(?:[$€£¥]\s?[0-9][0-9.,]{0,9}k?(?:\s?(?:-|–|to)\s?[$€£¥]?[0-9][0-9.,]{0,9}k?)?|[0-9][0-9 .,]{0,9}(?:\s?(?:-|–|до|bis|a|à|do|tot)\s?[0-9][0-9 .,]{0,9})?\s?(?:(?:т|тыс)\.\s?)?(?:руб\.?|р\.|₽|грн\.?|zł|kč|kr\.?|[$€£]|eur|usd|gbp|chf))(?:\s?(?:/|per|pro|par|a|за|na)\s?\p{L}{1,7})?\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PayTail();

    // "… with 2+ years work experience with children": a requirement.
    [GeneratedRegex(@"\s+(?:with|mit|avec|con|com|met|med)\s+(?:at least |mindestens |minimum )?[0-9]{1,2}\s?\+?\s?(?:years?|yrs?|jahren?|ans|años|anni|anos|jaar|års?)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ExperienceTail();

    // "… for January 2023", "… ab 1. Oktober 2025", "… à partir de septembre 2024": when the work begins.
    [GeneratedRegex(@"\s+(?:for|from|starting(?: in| on)?|to start(?: in| on)?|beginning(?: in| on)?|as of|ab(?: dem)?|zum|per|à partir (?:de|du|d['’])|dès|desde|a partir de|vanaf|från(?: och med)?|fra|od|dal?) ?(?:[0-9]{1,2}[.]? (?:de )?)?\p{L}{3,10}[.]? (?:de )?20[0-9]{2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex StartTail();

    private static readonly SearchValues<string> Purposes = SearchValues.Create([.. Lexicon.InEveryLanguage("fields.titlePurposes")], StringComparison.OrdinalIgnoreCase);

    // "Un(e) agent(e) d'entretien", "A part-time cook": the article of the sentence that it was taken from.
    [GeneratedRegex(@"^(?:an?|un\(e\)|une?|una|uno|um|uma|eine?[nr]?|ein\(e\)|een|ett?)\s+(?=\p{L}{3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Article();

    public static string Alone(string title, WordIndex words, string organization)
    {
        var text = MayCry(title) ? Keep(title, t => Cry().Replace(t, "")) : Keep(title, t => t);
        // A short name is left whole: the mark is then a good part of what people know it by.
        if (text.AsSpan().ContainsAny('(', '[', '/')) text = Keep(text, t => GenderMark().Replace(t, "") is { Length: >= 12 } plain ? plain : t);
        text = Keep(text, t => Article().Replace(t, "") is { Length: > 3 } bare && bare.Length < t.Length && (char.IsLower(bare[0]) || t[0] is 'e' or 'E') ? char.ToUpperInvariant(bare[0]) + bare[1..] : t);
        if (text.Any(char.IsDigit))
        {
            text = Keep(text, t => Hours().Replace(t, ""));
            text = Keep(text, t => PayTail().Replace(t, ""));
            text = Keep(text, t => ExperienceTail().Replace(t, ""));
            text = Keep(text, t => StartTail().Match(t) is { Success: true } start && Statement.Of(start.Value, words).Has(WordGroup.Months) ? t[..start.Index] : t);
            text = Keep(text, t => Code().Replace(t, ""));
        }

        text = Keep(text, WithoutPurpose);
        text = Keep(text, t => Employer().Replace(t, ""));
        text = Keep(text, t => DropTail(t, words, organization));
        text = Keep(text, Unshout);
        return text;
    }

    // "Cook to join our team", "Koch zur Verstärkung unseres Teams": why somebody is wanted, and not what for.
    private static string WithoutPurpose(string title)
    {
        var at = title.AsSpan().IndexOfAny(Purposes);
        return at > 3 && title[at - 1] is ' ' ? title[..at] : title;
    }

    // A mark after a cry before the title, or one of the words that stand behind it.
    private static bool MayCry(string title) => title.AsSpan().ContainsAny("!:–-") || title.AsSpan().ContainsAny(Cries);

    private static string Keep(string before, Func<string, string> change)
    {
        var after = Fold.Line(change(before)).Trim(' ', '-', '–', '—', '|', ',', ':', '*', '#', '/');
        return HasTwoLetters(after) ? after : before;
    }

    private static bool HasTwoLetters(string text)
    {
        var letters = 0;
        foreach (var c in text)
            if (char.IsLetter(c) && ++letters == 2) return true;
        return false;
    }

    // What follows a dash, bar or comma, or stands in the last brackets, goes when it is a place, a date, pay, or the employer; again until nothing more goes.
    private static string DropTail(string title, WordIndex words, string organization)
    {
        for (var round = 0; round < 4; round++)
        {
            if (Separator().Matches(title) is not { Count: > 0 } cuts) return title;
            var cut = cuts.FirstOrDefault(c => c.Index > 0 && IsBeside(After(title, c), c.Value.Trim() == ",", words, organization));
            if (cut is null) return title;
            title = title[..cut.Index].TrimEnd();
        }

        return title;
    }

    private static string After(string title, Match cut) => cut.Groups["in"].Success ? cut.Groups["in"].Value : title[(cut.Index + cut.Length)..];

    private static bool IsBeside(string text, bool afterComma, WordIndex words, string organization)
    {
        text = text.Trim();
        if (text.Length < 2) return false;
        var folded = Fold.Lower(text);
        if (organization.Length > 2 && folded.Equals(Fold.Lower(organization), StringComparison.Ordinal)) return true;
        var statement = Statement.Of(text, words);
        if (Amounts.In(folded).Any(a => a.Symbol is not null) || Dates.In(statement, DayMonthOrder.DayFirst).Count > 0) return true;
        if (IsOnlyHow(statement)) return true;
        if (PlaceNames.Country(text) is not null) return true;
        if (PlaceNames.Region(text) is not null) return !afterComma || text.Length > 2 || text.All(char.IsAsciiLetterUpper);
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && (PlaceNames.Country(parts[1]) is not null || PlaceNames.Region(parts[1]) is not null);
    }

    // "Remote", "Hybrid, remote possible": how one works, and nothing else. (Full-time and part-time stay: employers mean them as part of the name.)
    private static bool IsOnlyHow(Statement statement)
    {
        var how = statement.Hits.Where(h => h.Group is WordGroup.Remote or WordGroup.RemoteWhole or WordGroup.Hybrid or WordGroup.OnSite).ToArray();
        return how.Length > 0 && how.Max(h => h.Length) >= statement.Folded.Count(char.IsLetter) - 3;
    }

    // ALL CAPS becomes Title Case; short words that are likely abbreviations (no vowel, or up to three letters with a digit) stay.
    private static string Unshout(string title)
    {
        var letters = title.Count(char.IsLetter);
        if (letters < 6 || title.Any(char.IsLower) || !title.Any(char.IsUpper)) return title;
        var words = title.Split(' ');
        for (var i = 0; i < words.Length; i++) words[i] = Quiet(words[i], i == 0);
        return string.Join(' ', words);
    }

    private static string Quiet(string word, bool first)
    {
        var bare = word.Trim('(', ')', ',', '/', '&', '.');
        if (bare.Length <= 4 && (!bare.Any(c => "AEIOUYÄÖÜ".Contains(c, StringComparison.Ordinal)) || bare is "IT" or "HR" or "UX" or "UI" or "QA" or "AI" or "II" or "III" or "IV" or "CEO" or "CIO" or "USA" or "EU")) return word;
        var lower = word.ToLower(CultureInfo.InvariantCulture);
        if (!first && lower is "of" or "and" or "the" or "for" or "in" or "to" or "und" or "für" or "im" or "de" or "du" or "des" or "et" or "la" or "le" or "y" or "e" or "da" or "di" or "del" or "voor" or "och" or "og" or "at" or "with" or "mit" or "von" or "der" or "die") return lower;
        return string.Create(lower.Length, lower, static (span, source) =>
        {
            var start = true;
            for (var i = 0; i < source.Length; i++)
            {
                span[i] = start ? char.ToUpperInvariant(source[i]) : source[i];
                start = source[i] is '-' or '/' or '(' or '&';
            }
        });
    }
}
