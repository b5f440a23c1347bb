using System.Globalization;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>The least experience that is required, in months. "1–3 years preferred" is no requirement, nor are ages and the firm's own years.</summary>
internal sealed partial class ExperienceReader : IFieldReader
{
    [GeneratedRegex(@"(?<![0-9$€£.,/])(?<n>[0-9]{1,2})(?:[.,](?<f>5))?(?: ?\+)?(?: ?(?:-|–|—|to|bis|à|a|tot|till|til|do|or|oder|〜|~) ?[0-9]{1,2})?(?: ?\+| plus| or more| oder mehr)?[ -]?(?:full |volle |vollen )?$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex FigureBefore();

    [GeneratedRegex(@"(?<n>[0-9]{1,2}) ?年(?:以上|間)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex IdeographicYears();

    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var stated = source.Structured.Get("experienceRequirements");
        if ((stated.Get("monthsOfExperience").Number() ?? null) is { } months and >= 0 and <= 600)
        {
            evidence.Add("experienceRequirements", stated!.ToJsonString(), "the page's own JobPosting markup");
            return posting with { ExperienceMonths = (int)months };
        }

        foreach (var fact in source.FactsOf(FactKind.Experience))
        {
            if (Months(fact.Value, true) is not { } labelled) continue;
            evidence.Add("experienceRequirements", fact.Shown, "a labelled value");
            return posting with { ExperienceMonths = labelled };
        }

        return OfProse(source, posting, evidence);
    }

    // The first demand usually is the overall one; a later, longer one in the same list is about a part of it.
    private static Posting OfProse(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        // "What we look for: 5 years", and under "Minimum qualifications" 3: the minimum is what is asked.
        foreach (var statement in source.Statements.OrderByDescending(s => s.Heading.Contains("minimum", StringComparison.OrdinalIgnoreCase) || s.Heading.Contains("mindest", StringComparison.OrdinalIgnoreCase)))
        {
            if (statement.Section is SectionKind.Preferred or SectionKind.Employer or SectionKind.Benefits or SectionKind.Pay or SectionKind.EqualOpportunity or SectionKind.Responsibilities) continue;
            if (statement.Has(WordGroup.Preferred) && !(statement.Has(WordGroup.Required) && IsOutsidePreferred(statement))) continue;
            if (Months(statement, false) is not { } months) continue;
            evidence.Add("experienceRequirements", statement.Text, "years beside a word for experience");
            return posting with { ExperienceMonths = months };
        }

        foreach (var statement in source.Statements.Where(s => s.Has(WordGroup.NoExperience) && s.Section is not (SectionKind.Employer or SectionKind.Preferred)))
        {
            if (statement.First(WordGroup.NoExperience) is not { } hit || statement.Folded.AsSpan(hit.Start, hit.Length) is "entry level" or "entry-level" or "berufseinsteiger" || !statement.Has(WordGroup.ExperienceWord) || IsOfOneKind(statement.Folded)) continue;
            evidence.Add("experienceRequirements", statement.Text, "the posting says that none is needed");
            return posting with { ExperienceMonths = 0 };
        }

        return posting;
    }

    // "Prior coding experience is not required": of that kind; other experience may be.
    private static bool IsOfOneKind(string folded)
    {
        var at = folded.IndexOf(" experience", StringComparison.Ordinal);
        return at > 0 && folded[(folded.LastIndexOf(' ', at - 1) + 1)..at] is not ("prior" or "previous" or "work" or "working" or "professional" or "any" or "no" or "your" or "relevant" or "job" or "industry" or "without");
    }

    // "2 years required, 5 preferred": the years stand before the word that makes the rest a wish.
    private static bool IsOutsidePreferred(Statement statement)
    {
        var required = statement.First(WordGroup.Required)!.Value;
        var preferred = statement.First(WordGroup.Preferred)!.Value;
        var years = statement.First(WordGroup.YearsWord);
        return years is not null && Math.Abs(years.Value.Start - required.Start) < Math.Abs(years.Value.Start - preferred.Start);
    }

    private static int? Months(Statement statement, bool labelled)
    {
        // "I myself have been a postdoc for eight years" is who writes, not who is sought.
        if (!labelled && (!statement.Has(WordGroup.ExperienceWord) || statement.Folded.Contains('私', StringComparison.Ordinal))) return null;
        if (IdeographicYears().Match(statement.Folded) is { Success: true } ideographic && (labelled || statement.Of(WordGroup.ExperienceWord).Any(e => Math.Abs(e.Start - ideographic.Index) <= 20))) return int.Parse(ideographic.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) * 12;
        foreach (var hit in statement.Hits.Where(h => h.Group is WordGroup.YearsWord or WordGroup.MonthsWord))
        {
            if (IsLengthOfStudy(statement, hit) || Count(statement, hit) is not { } count || (!labelled && !IsNearExperience(statement, hit))) continue;
            var months = hit.Group == WordGroup.YearsWord ? count * 12 : count;
            if (months is > 0 and <= 300) return (int)months;
        }

        return null;
    }

    // "Four year degree", "dreijährige Ausbildung".
    private static bool IsLengthOfStudy(Statement statement, WordHit years) => statement.Hits.Any(h =>
        (h.Group is WordGroup.EduBachelor or WordGroup.EduAssociate && h.Start <= years.Start && h.End >= years.End)
        || (h.Group == WordGroup.EduSubject && h.Start >= years.End && h.Start - years.End <= 1));

    private static decimal? Count(Statement statement, WordHit unit)
    {
        // A compound such as "dreijährige" carries its number in itself.
        foreach (var number in statement.Of(WordGroup.NumberWords))
        {
            var between = unit.Start - number.End;
            if (between is >= 0 and <= 16 && number.Value > 0 && statement.Folded.AsSpan(number.End, between).Trim(" -–+()").ToString() is "" or "plus" or "or more" or "full" or "bis" || Range(statement, number, unit)) return number.Value;
        }

        var before = statement.Folded[Math.Max(0, unit.Start - 34)..unit.Start].Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        if (FigureBefore().Match(before) is not { Success: true } figure) return null;
        return int.Parse(figure.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) + (figure.Groups["f"].Success ? 0.5m : 0);
    }

    // "two to three years".
    private static bool Range(Statement statement, WordHit number, WordHit unit)
    {
        if (number.Value == 0 || unit.Start - number.End is < 4 or > 18) return false;
        return statement.Of(WordGroup.NumberWords).Any(n => n.Start > number.End && n.End < unit.Start && n.Value > number.Value && statement.Folded[number.End..n.Start].Trim() is "to" or "or" or "-" or "–" or "bis" or "oder" or "à" or "a");
    }

    private static bool IsNearExperience(Statement statement, WordHit years)
    {
        if (years.End < statement.Folded.Length && statement.Folded[years.End..].TrimStart() is ['o', 'l', 'd', ..] or ['o', 'f', ' ', 'a', 'g', 'e', ..]) return false;
        foreach (var word in statement.Of(WordGroup.ExperienceWord))
        {
            var distance = word.Start >= years.End ? word.Start - years.End : years.Start - word.End;
            if (distance <= 70) return true;
        }

        return false;
    }
}
