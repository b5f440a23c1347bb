using System.Collections.Frozen;
using FeedWorker.Postings.Finding;

namespace FeedWorker.Postings.Words;

/// <summary>The label lists of the <c>finding</c> groups, as one map from label to what it announces.</summary>
internal static class LabelKinds
{
    private static readonly (string List, FactKind Kind)[] Lists =
    [
        ("labelsPlace", FactKind.Place), ("labelsType", FactKind.EmploymentType), ("labelsDepartment", FactKind.Department), ("labelsPay", FactKind.Pay),
        ("labelsPosted", FactKind.DatePosted), ("labelsCloses", FactKind.ValidThrough), ("labelsStart", FactKind.StartDate),
        ("labelsIdentifier", FactKind.Identifier), ("labelsArrangement", FactKind.Arrangement), ("labelsHours", FactKind.WorkHours),
        ("labelsOrganization", FactKind.Organization), ("labelsExperience", FactKind.Experience), ("labelsEducation", FactKind.Education), ("labelsContact", FactKind.Contact),
    ];

    public static FrozenDictionary<string, FactKind> Of(IReadOnlyList<Lexicon> lexicons)
    {
        var labels = new Dictionary<string, FactKind>(StringComparer.Ordinal);
        foreach (var lexicon in lexicons)
            foreach (var (list, kind) in Lists)
                foreach (var label in lexicon["finding." + list]) labels.TryAdd(label, kind);
        return labels.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
