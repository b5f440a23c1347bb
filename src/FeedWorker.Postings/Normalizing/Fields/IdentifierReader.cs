using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>The employer's requisition number, as they write it.</summary>
internal sealed partial class IdentifierReader : IFieldReader
{
    [GeneratedRegex(@"[\p{L}0-9](?:[\p{L}0-9/_.#-]*[0-9])[\p{L}0-9/_.-]*|[0-9]+", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:job id|requisition(?: id| number| no)?|req(?:uisition)? ?(?:id|#|no\.?)|reference(?: number| no\.?| code)?|ref\.?(?: no\.?| nr\.?)?|position number|posting number|vacancy (?:id|number|no\.?)|kennziffer|kennzahl|referenznummer|stellennummer|stellen-id|job-id|chiffre|référence|réf\.?|referencia|riferimento|rif\.|referentie(?:nummer)?|vacaturenummer|referensnummer|referencenummer|referanse|numer referencyjny|nr ref\.?|referência|求人番号)\s*(?:[:#]|nr\.?:?|no\.?:?|-nr\.?:?)?\s*#?(?<n>(?=[\p{L}/_.-]*[0-9])[\p{L}0-9][\p{L}0-9/_.-]{0,38}[\p{L}0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Labelled();

    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var (number, shown, rule) = Find(source);
        if (number is null) return posting;
        evidence.Add("identifier", shown, rule);
        return posting with { Identifier = number };
    }

    private static (string? Number, string Shown, string Rule) Find(PostingSource source)
    {
        var stated = source.Structured.Get("identifier");
        if ((stated.Get("value").Text() ?? stated.Text()) is { Length: <= 60 } own && own.Any(char.IsLetterOrDigit)) return (own, own, "the page's own JobPosting markup");
        foreach (var fact in source.FactsOf(FactKind.Identifier))
        {
            if (fact.Value.Text.Length <= 60 && Number().Match(fact.Value.Text) is { Success: true } match) return (match.Value, fact.Shown, "a labelled value");
        }

        foreach (var statement in source.Statements.Prepend(source.Title))
        {
            if (statement.Section is SectionKind.Employer or SectionKind.Qualifications || !statement.Has(WordGroup.LabelIdentifier) || Labelled().Match(statement.Text) is not { Success: true } match) continue;
            // A file number of a law or a date is none; the year alone neither.
            if (match.Groups["n"].Value.Length < 2 || match.Groups["n"].Value.Contains("..", StringComparison.Ordinal)) continue;
            return (match.Groups["n"].Value, statement.Text, "a number after its label");
        }

        return default;
    }
}
