using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>
/// What a key announces, whatever language it is in and however programmers write it: "postDate", "fecha_limite", "ansogningsfrist". A date is a
/// date in any language; kinds whose values must be looked up in the words of their own language are not told here.
/// </summary>
internal static class FrontMatterLabels
{
    private static readonly FrozenSet<string> SmallWords = FrozenSet.Create("de", "di", "da", "do", "of", "for", "to", "the", "del", "della", "des", "der", "d", "l", "la", "le", "el", "for", "til", "on", "zur", "dal", "delle", "a");

    private static readonly (string List, FactKind Kind)[] Lists =
    [
        ("fields.labelDeadline", FactKind.ValidThrough), ("fields.labelPosted", FactKind.DatePosted), ("fields.labelStart", FactKind.StartDate), ("fields.labelPlace", FactKind.Place),
        ("fields.labelIdentifier", FactKind.Identifier), ("fields.labelHours", FactKind.WorkHours), ("fields.labelType", FactKind.EmploymentType),
    ];

    private static readonly FrozenDictionary<string, FactKind> Kinds = Load();

    public static FactKind? Of(string label) => Kinds.TryGetValue(Bare(label), out var kind) ? kind : FrontMatterFacts.IsPayPart(label) ? FactKind.Pay : null;

    private static FrozenDictionary<string, FactKind> Load()
    {
        Lexicon[] all = [.. Lexicon.Languages.Select(l => Lexicon.For(l)!)];
        var kinds = new Dictionary<string, FactKind>(StringComparer.Ordinal);
        foreach (var (label, kind) in LabelKinds.Of(all).Where(l => Lists.Any(list => list.Kind == l.Value)).Concat(all.SelectMany(l => Lists.SelectMany(list => l[list.List].Select(label => KeyValuePair.Create(label, list.Kind))))))
            if (Bare(label) is { Length: > 2 } bare) kinds.TryAdd(bare, kind);
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // Plain letters, no spaces, no small words.
    private static string Bare(string label)
    {
        var words = label.ToLowerInvariant().Split([' ', '_', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(w => !SmallWords.Contains(w)).ToArray();
        var plain = new StringBuilder(label.Length);
        foreach (var c in string.Concat(words).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(c switch { 'ø' => "o", 'ł' => "l", 'æ' => "ae", 'ß' => "ss", 'đ' => "d", _ => c.ToString() });
        }

        return plain.ToString();
    }
}
