using System.Globalization;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>
/// The closing date. A label or a word such as "deadline" says it anywhere; a mere "by 4 June" only where applying is spoken of. The end of a contract,
/// interviews and the start of a review are no closing dates.
/// </summary>
internal sealed partial class ValidThroughReader : IFieldReader
{
    [GeneratedRegex(@"\b(?:within|innerhalb(?: von)?|binnen|dans les|dentro de|entro|binnen|inom|inden for|innen)\s+(?<n>[0-9]{1,2}|one|two|three|four|six|zwei|drei|vier|einer?|deux|trois|quatre|dos|tres|due|tre|twee|drie|två|to)\s+(?<u>days?|weeks?|tage?n?|wochen?|jours|semaines|días|semanas|giorni|settimane|dagen|weken|dagar|veckor|dage|uger|dager|uker)\s+(?:of|from|after|nach|ab|après|suivant|de|a partir|dalla|na|efter|etter)\b", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Within();

    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var order = DateReading.OrderOf(source, posting);
        var anchor = posting.DatePosted ?? source.Today;
        if (OfStructured(source, anchor, order) is { } stated)
        {
            evidence.Add("validThrough", source.Structured.Get("validThrough").Text() ?? "", "the page's own JobPosting markup");
            return posting with { ValidThrough = stated };
        }

        // What the text says outright beats a value beside it: those often tell when the page, not the posting, goes.
        return OfFacts(source, posting, anchor, order, true, evidence)
            ?? OfProse(source, posting, anchor, order, s => s.Has(WordGroup.Deadline), evidence)
            ?? OfFacts(source, posting, anchor, order, false, evidence)
            ?? OfProse(source, posting, anchor, order, s => !s.Has(WordGroup.Deadline), evidence)
            ?? posting;
    }

    private static Posting? OfFacts(PostingSource source, Posting posting, DateOnly anchor, DayMonthOrder order, bool inText, EvidenceLog evidence)
    {
        foreach (var fact in source.FactsOf(FactKind.ValidThrough).Where(f => f.InText == inText))
        {
            if (EndOfSpan(fact.Value, order) is not { } date || IsReview(fact.Value, date) || Instant(date, source, anchor) is not { } end) continue;
            evidence.Add("validThrough", fact.Shown, "a labelled value");
            return posting with { ValidThrough = end };
        }

        return null;
    }

    // "Between 11 March and 24 March": applications are taken until the second.
    private static FoundDate? EndOfSpan(Statement value, DayMonthOrder order)
    {
        var dates = DateReading.Plain(value, order).ToArray();
        if (dates.Length < 2 || dates[1].Start - dates[0].End is < 1 or > 8) return dates.Length > 0 ? dates[0] : null;
        var between = value.Folded.AsSpan(dates[0].End, dates[1].Start - dates[0].End).Trim();
        return between is "-" or "–" or "—" or "~" or "to" or "and" or "until" or "till" or "bis" or "und" or "e" or "a" or "y" or "al" or "até" or "au" or "et" or "tot" or "en" or "til" or "do" or "〜" or "～" ? dates[1] : dates[0];
    }

    // "deadline: we begin reviewing around 2 August": a day on which nothing closes.
    private static bool IsReview(Statement value, FoundDate date) => value.Of(WordGroup.NotDeadline).Any(n => n.End <= date.Start && date.Start - n.End <= 45);

    private static Posting? OfProse(PostingSource source, Posting posting, DateOnly anchor, DayMonthOrder order, Func<Statement, bool> which, EvidenceLog evidence)
    {
        foreach (var statement in source.Statements.Prepend(source.Title).Where(which))
        {
            if (OfSentence(statement, source, posting, anchor, order) is not { } found) continue;
            evidence.Add("validThrough", statement.Text, found.Rule);
            return posting with { ValidThrough = found.End, ValidThroughIsProse = true };
        }

        return null;
    }

    private static DateTimeOffset? OfStructured(PostingSource source, DateOnly anchor, DayMonthOrder order)
    {
        if (source.Structured.Get("validThrough").Text() is not { } text) return null;
        var date = DateReading.Plain(Statement.Of(text, source.Words), order).FirstOrDefault();
        // "2026-06-01T00:00" is how tools write a bare day; the job is open on that day.
        if (date?.Time == TimeOnly.MinValue) date = date with { Time = null };
        return date is null ? null : Instant(date, source, anchor);
    }

    private static (DateTimeOffset End, string Rule)? OfSentence(Statement statement, PostingSource source, Posting posting, DateOnly anchor, DayMonthOrder order)
    {
        if (!statement.Has(WordGroup.Deadline) && !statement.Has(WordGroup.DeadlineWeak)) return null;
        var dates = DateReading.Plain(statement, order).ToArray();
        foreach (var date in dates)
        {
            if (WordBefore(statement, date, dates) is not { } word) continue;
            if (Instant(date, source, anchor) is { } end) return (end, $"a date after '{word}'");
        }

        return WithinOfPosting(statement, source, posting);
    }

    // The word that says what the date is stands before it ("by Friday, 4 June") or, in some tongues, right behind ("6月4日締切", "4 June is the deadline").
    private static string? WordBefore(Statement statement, FoundDate date, FoundDate[] dates)
    {
        WordHit? best = null;
        foreach (var hit in statement.Hits)
        {
            if (hit.Group is not (WordGroup.Deadline or WordGroup.DeadlineWeak)) continue;
            var behind = hit.Start >= date.End;
            var distance = behind ? hit.Start - date.End : date.Start - hit.End;
            if (behind ? distance > 22 || hit.Group != WordGroup.Deadline : distance is < -1 or > 70) continue;
            if (hit.Group == WordGroup.DeadlineWeak && distance > 24) continue;
            // "Review begins 1 March; applications close 15 March": the word belongs to the date that it stands before.
            if (behind && Array.Exists(dates, d => d.Start >= hit.End && d.Start - hit.End <= 12)) continue;
            if (best is null || Math.Abs(hit.Start - date.Start) < Math.Abs(best.Value.Start - date.Start)) best = hit;
        }

        if (best is not { } found) return null;
        // "Until", "avant le", "bis zum" close an application only where applying (or a deadline) is spoken of.
        var weak = statement.Of(WordGroup.DeadlineWeak).Any(w => Overlaps(w, found));
        var applying = statement.Section == SectionKind.Apply || statement.Has(WordGroup.ApplyWord) || statement.Of(WordGroup.Deadline).Any(d => !statement.Of(WordGroup.DeadlineWeak).Any(w => Overlaps(w, d)));
        if ((weak && !applying) || IsAboutSomethingElse(statement, found, date, weak)) return null;
        return statement.Text.Substring(found.Start, found.Length);
    }

    private static bool IsAboutSomethingElse(Statement statement, WordHit word, FoundDate date, bool weak)
    {
        foreach (var other in statement.Of(WordGroup.NotDeadline))
        {
            // Between the word and the date, or (for a weak word) anywhere in the clause before it.
            if (other.Start >= Math.Min(word.Start, date.Start) && other.End <= Math.Max(word.End, date.Start) && !Overlaps(other, word)) return true;
            // "Your application (with your possible start) by 15 March": what brackets hold is said beside it.
            // So does "including your possible start".
            if (!weak || Overlaps(other, word) || statement.Folded.AsSpan(Math.Max(0, other.Start - 24), Math.Min(24, other.Start)).Contains("inkl", StringComparison.Ordinal) || (other.End <= word.Start && statement.Folded.AsSpan(other.End, word.Start - other.End) is var between && between.Contains(')') && !between.Contains('('))) continue;
            if (other.Start < date.Start ? date.Start - other.End <= 40 : other.Start - date.End is >= 0 and <= 14 && statement.Folded.AsSpan(date.End, other.Start - date.End).IndexOfAny(',', ';', '(') < 0) return true;
        }

        return false;
    }

    private static bool Overlaps(WordHit a, WordHit b) => a.Start < b.End && b.Start < a.End;

    private static (DateTimeOffset End, string Rule)? WithinOfPosting(Statement statement, PostingSource source, Posting posting)
    {
        if (posting.DatePosted is not { } posted || Within().Match(statement.Folded) is not { Success: true } match) return null;
        var number = match.Groups["n"].Value;
        var count = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : statement.Of(WordGroup.NumberWords).FirstOrDefault(h => h.Start == match.Groups["n"].Index).Value;
        if (count <= 0) return null;
        var days = match.Groups["u"].Value is ['w', ..] or ['s', ..] or ['v', ..] or ['u', ..] ? count * 7 : count;
        return (DateReading.EndOf(posted.AddDays(days), null, source.Site.TimeZone), "a span told from the date posted");
    }

    private static DateTimeOffset? Instant(FoundDate date, PostingSource source, DateOnly anchor)
    {
        if (date.Instant is { } instant && instant.TimeOfDay != TimeSpan.Zero) return instant;
        return YearChoice.Deadline(date, anchor) is { Year: > 2000 and < 2100 } day ? DateReading.EndOf(day, date.Time, source.Site.TimeZone) : null;
    }
}
