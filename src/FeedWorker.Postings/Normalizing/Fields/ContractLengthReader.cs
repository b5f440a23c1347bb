using System.Text.RegularExpressions;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>How long a limited contract runs, in the employer's words ("two years", "12 months").</summary>
internal sealed partial class ContractLengthReader : IFieldReader
{
    [GeneratedRegex(@"(?<![\w.,$€£-])(?:[0-9]{1,2}(?: ?[-–] ?[0-9]{1,2})?|one|two|three|four|five|six|twelve|eighteen|ein(?:em|en)?|zwei|drei|vier|fünf|sechs|zwölf|deux|trois|six|douze|un|dos|tres|due|tre|twee|drie|två|to)[ -](?:years?|months?|weeks?|jahren?|jahr|monaten?|monat|wochen|ans?|mois|años?|meses|anni|anno|mesi|jaar|maanden|år|månader|måneder|anos?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Span();

    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        foreach (var statement in source.Facts.Where(f => f.Kind == FoundKind).Select(f => f.Value).Concat(source.Statements).Prepend(source.Title))
        {
            if (!statement.Has(WordGroup.ContractLength) || statement.Has(WordGroup.ExperienceWord) || statement.Section is SectionKind.Qualifications or SectionKind.Preferred or SectionKind.Employer or SectionKind.Benefits) continue;
            foreach (var hit in statement.Of(WordGroup.ContractLength))
            {
                var from = Math.Max(0, hit.Start - 24);
                var window = statement.Text[from..Math.Min(statement.Text.Length, hit.End + 30)];
                if (Span().Match(window) is not { Success: true } span) continue;
                evidence.Add("contractLength", statement.Text, "a length beside a word for a limited contract");
                return posting with { ContractLength = span.Value.Replace('-', ' ') };
            }
        }

        return posting;
    }

    private const Finding.FactKind FoundKind = Finding.FactKind.EmploymentType;
}
