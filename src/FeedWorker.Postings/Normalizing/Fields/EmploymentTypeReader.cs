using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>
/// Full-time, part-time and the rest. A label or the title may say it in one word; prose must say it of the position itself, not of the staff
/// that one will lead ("a team of 10 part-time shelvers").
/// </summary>
internal sealed partial class EmploymentTypeReader : IFieldReader
{
    private static readonly (WordGroup Words, EmploymentType Type)[] All =
    [
        (WordGroup.FullTime, EmploymentType.FullTime),
        (WordGroup.PartTime, EmploymentType.PartTime),
        (WordGroup.Contractor, EmploymentType.Contractor),
        (WordGroup.Temporary, EmploymentType.Temporary),
        (WordGroup.Intern, EmploymentType.Intern),
        (WordGroup.Volunteer, EmploymentType.Volunteer),
        (WordGroup.PerDiem, EmploymentType.PerDiem),
    ];

    // A Swiss or German share of a full post in a title or label: "80–100 %".
    [GeneratedRegex(@"(?<![0-9])(?<low>[1-9][0-9])(?: ?%)? ?(?:-|–|—|bis|à|/|to) ?(?<high>[1-9][0-9]|100) ?%|(?<![0-9])(?<one>[1-9]0|[1-9]5|100) ?%(?! ?(?:remote|home))", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Pensum();

    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var types = OfStructured(source, evidence);
        if (types.Count == 0 && !IsInternByHours(source)) types = OfFacts(source, evidence);
        if (types.Count == 0) types = OfTitleAndProse(source, evidence);
        return types.Count == 0 ? posting : posting with { EmploymentTypes = [.. types.Order()] };
    }

    // The hours of an internship are few because it is one: they make no part-time post of it.
    private static bool IsInternByHours(PostingSource source) =>
        source.Title.Has(WordGroup.Intern) && !source.Facts.Any(f => f.Kind is FactKind.EmploymentType or FactKind.Unlabelled && Types(f.Value).Any());

    private static HashSet<EmploymentType> OfStructured(PostingSource source, EvidenceLog evidence)
    {
        var types = new HashSet<EmploymentType>();
        foreach (var node in source.Structured.Get("employmentType").Each())
        {
            if (node.Text() is not { } text) continue;
            foreach (var part in text.Split(',', '|', ';'))
            {
                if (Named(part) is { } type) types.Add(type);
                else foreach (var found in Types(Statement.Of(part, source.Words))) types.Add(found);
            }
        }

        if (types.Count > 0) evidence.Add("employmentType", source.Structured.Get("employmentType")!.ToJsonString(), "the page's own JobPosting markup");
        return types;
    }

    private static EmploymentType? Named(string value)
    {
        var folded = value.Trim().Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return folded.Length > 0 && !char.IsDigit(folded[0]) && Enum.TryParse<EmploymentType>(folded, true, out var type) ? type : null;
    }

    private static HashSet<EmploymentType> OfFacts(PostingSource source, EvidenceLog evidence)
    {
        var types = new HashSet<EmploymentType>();
        foreach (var fact in source.Facts)
        {
            var labelled = fact.Kind is FactKind.EmploymentType or FactKind.WorkHours;
            if (!labelled && (fact.Kind != FactKind.Unlabelled || fact.Value.Text.Length > 60)) continue;
            var found = Types(fact.Value).Concat(IsContractWork(fact) ? [EmploymentType.Contractor] : []).Concat(fact.Kind == FactKind.WorkHours ? [] : OfPensum(fact.Value)).ToArray();
            if (found.Length == 0 || types.IsSupersetOf(found)) continue;
            types.UnionWith(found);
            evidence.Add("employmentType", fact.Shown, labelled ? "a labelled value" : "beside the title");
        }

        return types;
    }

    // "Type: Contract" beside "Full-time" and "Permanent": not an employee. In a sentence the word means any contract.
    private static bool IsContractWork(LabelledFact fact) => fact.Kind == FactKind.EmploymentType && fact.Value.Folded.Trim('.', ' ') is "contract" or "contract position" or "contract role" or "contracting" or "contract work";

    private static HashSet<EmploymentType> OfTitleAndProse(PostingSource source, EvidenceLog evidence)
    {
        var types = Types(source.Title, WordGroup.Volunteer).Concat(OfPensum(source.Title)).ToHashSet();
        if (types.Count > 0) evidence.Add("employmentType", source.Title.Text, "the title");
        foreach (var statement in source.Statements)
        {
            foreach (var hit in statement.Hits)
            {
                if (TypeOf(hit.Group) is not { } type || types.Contains(type) || !SaidOfPosition.Is(statement, hit, type)) continue;
                types.Add(type);
                evidence.Add("employmentType", statement.Text, $"'{statement.Text.Substring(hit.Start, hit.Length)}' said of the position");
            }
        }

        return types;
    }

    private static IEnumerable<EmploymentType> Types(Statement statement, WordGroup? except = null) =>
        All.Where(a => a.Words != except && statement.Of(a.Words).Any(h => !SaidOfPosition.IsDenied(statement, h))).Select(a => a.Type);

    private static IEnumerable<EmploymentType> OfPensum(Statement statement)
    {
        if (!statement.Folded.Contains('%', StringComparison.Ordinal) || Pensum().Match(statement.Folded) is not { Success: true } match) yield break;
        if (match.Value.StartsWith("100", StringComparison.Ordinal) || match.Groups["high"].Value == "100") yield return EmploymentType.FullTime;
        if (match.Groups["one"] is not { Success: true, Value: "100" }) yield return EmploymentType.PartTime;
    }

    private static EmploymentType? TypeOf(WordGroup group)
    {
        foreach (var (words, type) in All)
        {
            if (words == group) return type;
        }

        return null;
    }
}
