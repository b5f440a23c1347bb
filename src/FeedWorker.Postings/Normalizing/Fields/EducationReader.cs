using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>The least education that is required, in Google's categories. What is only preferred is not required; where several are offered, the lowest counts.</summary>
internal sealed partial class EducationReader : IFieldReader
{
    private static readonly (WordGroup Words, Education Level, int Rank)[] Levels =
    [
        (WordGroup.EduHighSchool, Education.HighSchool, 1),
        (WordGroup.EduProfessional, Education.ProfessionalCertificate, 2),
        (WordGroup.EduAssociate, Education.AssociateDegree, 3),
        (WordGroup.EduBachelor, Education.BachelorDegree, 4),
        (WordGroup.EduPostgraduate, Education.PostgraduateDegree, 5),
    ];

    // Names of diplomas that are words, too: "por eso", "le but", "its" are no education, ESO, BUT and ITS are.
    private static readonly FrozenSet<string> OnlyInCapitals = FrozenSet.Create("eso", "but", "its", "cap", "wo", "aso", "tso", "bso", "hes");

    // Who is to be enrolled, or on the way to a degree, need not have one.
    [GeneratedRegex(@"\b(?:current(?:ly)? enrol|enrol(?:led|lment) (?:in|at)|currently pursuing|pursuing (?:a|an|your)|working towards? (?:a|an|your)|student (?:in|of|at)\b|étudiant|en cours d|inscrite?(?:\(e\))? (?:dans|en)|inscrit[oa](?:\([ao]\))? (?:num|em|en)|cursando|cursas|estudiante de|immatrikulier|eingeschrieben|studierende|werkstudent|du studierst|sie studieren|laufendes studium|laufenden studium|ingeschreven|iscritt[oa] (?:a|al|all)|jesteś student|w trakcie studiów|du läser|du studerer|studujesz)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Studying();

    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        if (OfStructured(source) is { } stated)
        {
            evidence.Add("educationRequirements", source.Structured.Get("educationRequirements")!.ToJsonString(), "the page's own JobPosting markup");
            return posting with { Education = stated, ExperienceInPlaceOfEducation = source.Structured.Get("experienceInPlaceOfEducation").Flag() == true };
        }

        foreach (var fact in source.FactsOf(FactKind.Education))
        {
            if (Lowest(fact.Value, fact.Value.Folded) is not { } level || fact.Value.Has(WordGroup.Preferred)) continue;
            evidence.Add("educationRequirements", fact.Shown, "a labelled value");
            return posting with { Education = level, ExperienceInPlaceOfEducation = fact.Value.Has(WordGroup.OrExperience) };
        }

        return OfProse(source, posting, evidence);
    }

    private static Education? OfStructured(PostingSource source)
    {
        var stated = source.Structured.Get("educationRequirements");
        foreach (var node in stated.Each())
        {
            var text = node.Get("credentialCategory").Text() ?? node.Text();
            if (text is null) continue;
            if (text.Contains("no requirement", StringComparison.OrdinalIgnoreCase)) return Education.NoRequirements;
            if (text.Length <= 120 && Lowest(Statement.Of(text, source.Words), Fold.Lower(text)) is { } level) return level;
        }

        return null;
    }

    private static Posting OfProse(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        foreach (var statement in source.Statements)
        {
            if (statement.Section is SectionKind.Preferred or SectionKind.Employer or SectionKind.Responsibilities or SectionKind.EqualOpportunity or SectionKind.Benefits) continue;
            if (statement.First(WordGroup.EduNone) is not null)
            {
                evidence.Add("educationRequirements", statement.Text, "the posting says that none is required");
                return posting with { Education = Education.NoRequirements };
            }

            if (!statement.Has(WordGroup.EduSubject) || !IsDemanded(statement) || Studying().IsMatch(statement.Folded) || RequiredPart(statement) is not { } part || Lowest(statement, part) is not { } level) continue;
            // "Send us your CV and certificates": papers to hand in.
            if (level == Education.ProfessionalCertificate && (statement.Section == SectionKind.Apply || statement.Has(WordGroup.ApplyWord))) continue;
            evidence.Add("educationRequirements", statement.Text, "the lowest level in a sentence that requires one");
            return posting with { Education = level, ExperienceInPlaceOfEducation = statement.Has(WordGroup.OrExperience) };
        }

        return posting;
    }

    // A list item under the requirements, or a sentence that says "required", "must", "you have".
    private static bool IsDemanded(Statement statement) =>
        statement.Section == SectionKind.Qualifications || statement.Has(WordGroup.Required) || statement.Kind == BlockKind.Item || statement.Has(WordGroup.HeadQualifications);

    // "Bachelor required, Master preferred": the clause with "preferred" does not count. Null when nothing else is left.
    private static string? RequiredPart(Statement statement)
    {
        if (!statement.Has(WordGroup.Preferred)) return statement.Folded;
        var parts = statement.Folded.Split([';', '.', ','], StringSplitOptions.None);
        var at = 0;
        var kept = new char[statement.Folded.Length];
        Array.Fill(kept, ' ');
        foreach (var part in parts)
        {
            var end = at + part.Length;
            // The word binds to its clause; a field in a clause of its own ("preferably in accounting") leaves the level standing.
            var preferred = statement.Of(WordGroup.Preferred).Any(h => h.Start >= at && h.Start < end);
            if (!preferred) part.CopyTo(0, kept, at, part.Length);
            at = end + 1;
        }

        var rest = new string(kept);
        var named = Levels.Any(l => statement.Of(l.Words).Any(h => kept[h.Start] != ' ')) || statement.Of(WordGroup.EduAnyDegree).Any(h => kept[h.Start] != ' ');
        // "Master's degree in X, Y or Z preferred": the commas only list subjects, the word means the whole.
        var first = statement.First(WordGroup.Preferred)!.Value;
        var endsWith = statement.Folded.Length - first.End <= 2 && !statement.Has(WordGroup.Required);
        return named && !endsWith ? rest : null;
    }

    private static Education? Lowest(Statement statement, string part)
    {
        (Education Level, int Rank)? lowest = null;
        foreach (var (words, level, rank) in Levels)
        {
            foreach (var hit in statement.Of(words))
            {
                if (hit.Start >= part.Length || part[hit.Start] == ' ' || IsOtherWord(statement, hit, words) || IsWithin(statement, hit, words)) continue;
                if (lowest is null || rank < lowest.Value.Rank) lowest = (level, rank);
            }
        }

        // "A degree" alone is taken for a first degree; beside a named level it only repeats it ("MLIS degree or degree in progress").
        return lowest?.Level ?? (statement.Of(WordGroup.EduAnyDegree).Any(h => h.Start < part.Length && part[h.Start] != ' ') ? Education.BachelorDegree : null);
    }

    // "A diploma in nursing"; a bare diploma may be of any level.
    private static bool IsNamedDiploma(string folded, WordHit hit) =>
        folded.AsSpan(hit.End) is [' ', 'i' or 'o', ..] and var rest && (rest.StartsWith(" in ") || rest.StartsWith(" of ")) || folded.AsSpan(0, hit.Start).EndsWith("college ") || folded.AsSpan(0, hit.Start).EndsWith("professional ");

    private static bool IsOtherWord(Statement statement, WordHit hit, WordGroup level) =>
        (level == WordGroup.EduProfessional && statement.Folded.AsSpan(hit.Start, hit.Length) is "diploma" && !IsNamedDiploma(statement.Folded, hit)) ||
        hit.Length <= 3 && OnlyInCapitals.Contains(statement.Folded.Substring(hit.Start, hit.Length)) && !statement.Text.Substring(hit.Start, hit.Length).All(char.IsUpper);

    // "degree" inside "master's degree", "ausbildung" inside "hochschulausbildung": the longer name is the one that is meant.
    private static bool IsWithin(Statement statement, WordHit hit, WordGroup own)
    {
        foreach (var (words, _, _) in Levels)
        {
            if (words == own) continue;
            foreach (var other in statement.Of(words))
            {
                if (other.Start <= hit.Start && other.End >= hit.End && other.Length > hit.Length) return true;
                // "graduate degree in progress", "certificate" in "master's certificate": names that touch are one name; the first says the level.
                if (own is WordGroup.EduProfessional or WordGroup.EduBachelor && other.End <= hit.Start && hit.Start - other.End <= 1) return true;
            }
        }

        return false;
    }
}
