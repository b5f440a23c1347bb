using System.Buffers;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>Hours per week and shifts, in the employer's words.</summary>
internal sealed partial class WorkHoursReader : IFieldReader
{
    [GeneratedRegex(@"(?<![0-9$€£])(?:(?:not to exceed|not exceed|not exceeding|no more than|less than|under|up to|at least|approximately|max(?:imum|imal|\.)?|min(?:\.|imum|imal|destens)?|ca\.?|circa|bis zu|around|about|jusqu'à|fino a|hasta|minst|min\.) )?[0-9]{1,2}(?:[.,][0-9]{1,2})?(?: ?(?:-|–|to|bis|à|a|tot|till|til|do) ?[0-9]{1,2}(?:[.,][0-9]{1,2})?)?[ -]?$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex NumberBefore();

    // "28-32h/Woche", "20 hours or more a week", "4 jours par semaine", "18 hod./týždenne": figures, a unit, and the week.
    [GeneratedRegex(@"(?<![0-9$€£.,/:])(?:(?:max\.?|min\.?|mind\.|ca\.|circa|±|up to|at least|about|bis zu) ?)?[0-9]{1,2}(?:[.,][0-9]{1,2})?\+?(?: ?(?:-|–|to|bis|à|a|tot|till|til|do|et) ?[0-9]{1,2}(?:[.,][0-9]{1,2})?)?\+?(?: ?(?:h|hrs?\.?|hours?|std\.?|stunden|uur|uren|timmar|tim\.?|timer|heures?|horas?|ore|godz\.?|godzin|hod\.?|hodin|tuntia)| (?:days?|tage|jours?|días?|giorni|dias|dagen|dagar|dage|dager|dni|dnů|päivää))(?: or more| oder mehr| ou plus)? ?(?:/|per|pro|a|each|in der|die|par|por|alla|i|om|p\.|w|na|v)? ?(?:weeks?|wk|woche\b|wo\.|wöchentlich|semaine|semana|settimana|veckan?\b|ugen\b|uken?\b|uge\b|tydzień|tygodni\w*|týdně|týždenne|týden|viikossa|week\b)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex InTheWeek();

    // Letters of every week of the pattern; the Czech and Slovak ones all have their vowel.
    private static readonly SearchValues<string> Weeks = SearchValues.Create(
        ["week", "wk", "woche", "wo.", "chentlich", "semaine", "semana", "settimana", "vecka", "uge", "uke", "tydzie", "tygodni", "viikossa"], StringComparison.Ordinal);

    private const char CzechVowel = 'ý';

    // "Senior Designer (32-40 uur)", "Coordinator (20h)".
    [GeneratedRegex(@"[\(\[–-]\s?(?<h>(?:max\.? |ca\. )?[0-9]{1,2}(?: ?[-–] ?[0-9]{1,2})? ?(?:h|std\.?|stunden|hours|hrs|uur|timmar|timer|heures|horas))\s?(?:[\)\]]|$)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex InTitle();

    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var (hours, shown, rule) = Find(source);
        if (hours is null) return posting;
        evidence.Add("workHours", shown, rule);
        return posting with { WorkHours = Fold.Short(Fold.Line(hours), 200) };
    }

    private static (string? Hours, string Shown, string Rule) Find(PostingSource source)
    {
        if (source.Structured.Get("workHours").Text() is { } stated) return (stated, stated, "the page's own JobPosting markup");
        foreach (var fact in source.FactsOf(FactKind.WorkHours))
        {
            if (fact.Value.Text.Any(char.IsDigit) || fact.Value.Has(WordGroup.Shift)) return (fact.Value.Text, fact.Shown, "a labelled value");
        }

        foreach (var statement in source.Statements.Prepend(source.Title))
        {
            if (statement.Section is SectionKind.Employer or SectionKind.Responsibilities or SectionKind.Benefits or SectionKind.EqualOpportunity) continue;
            if (OfSentence(statement) is { } hours) return (hours, statement.Text, "a sentence about hours");
        }

        if (InTitle().Match(source.Title.Folded) is { Success: true } named) return (source.Title.Text.Substring(named.Groups["h"].Index, named.Groups["h"].Length), source.Title.Text, "the title");
        foreach (var statement in source.Statements.Where(s => s.Folded.AsSpan().ContainsAnyInRange('0', '9')))
        {
            if (statement.Section is SectionKind.Employer or SectionKind.EqualOpportunity || (statement.Section is SectionKind.Responsibilities or SectionKind.Benefits && !statement.Has(WordGroup.PartTime) && !statement.Has(WordGroup.FullTime))) continue;
            if (!statement.Folded.AsSpan().ContainsAny(Weeks) && !statement.Folded.Contains(CzechVowel, StringComparison.Ordinal)) continue;
            // "Open 7 days a week" is the shop.
            if (InTheWeek().Match(statement.Folded) is { Success: true } weekly && !statement.Folded.Contains("7 day", StringComparison.Ordinal) && !statement.Has(WordGroup.Remote) && !statement.Has(WordGroup.Hybrid)) return (statement.Text.Substring(weekly.Index, weekly.Length), statement.Text, "hours in the week");
        }

        var scheduled = source.Statements.Where(s => s.Section == SectionKind.Hours && s.Has(WordGroup.Shift)).Select(s => s.Text).FirstOrDefault(t => t.Length <= 240);
        return scheduled is null ? default : (scheduled, scheduled, "under the heading about hours");
    }

    private static string? OfSentence(Statement statement)
    {
        foreach (var hit in statement.Of(WordGroup.HoursWord))
        {
            // A bare "hours" needs the number right before it and the week or month within the word ("hours per week").
            var word = statement.Folded.AsSpan(hit.Start, hit.Length);
            if (word is "hours" or "hour" or "hrs" or "stunden" or "std" or "std." or "heures" or "horas" or "ore" or "uur" or "timmar" or "timer" or "godzin" or "wöchentlich") continue;
            var before = statement.Folded[Math.Max(0, hit.Start - 40)..hit.Start];
            if (NumberBefore().Match(before) is not { Success: true } number) continue;
            var start = hit.Start - before.Length + number.Index;
            return statement.Text[start..hit.End];
        }

        return null;
    }
}
