using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>The human languages that one must know, as BCP 47 tags. Wishes and the languages of the firm's customers are none.</summary>
internal sealed class LanguagesReader : IFieldReader
{
    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var found = new List<string>();
        foreach (var statement in source.Statements)
        {
            // "We speak English": the firm does.
            if (statement.Folded.StartsWith("we speak", StringComparison.Ordinal) || statement.Folded.StartsWith("nous parlons", StringComparison.Ordinal) || statement.Folded.StartsWith("wir sprechen", StringComparison.Ordinal) || statement.Folded.StartsWith("hablamos", StringComparison.Ordinal)) continue;
            if (statement.Section is SectionKind.Preferred or SectionKind.Employer or SectionKind.Responsibilities or SectionKind.Benefits or SectionKind.EqualOpportunity || statement.Has(WordGroup.Preferred)) continue;
            foreach (var hit in statement.Of(WordGroup.Language))
            {
                if (hit.Value >= SpokenLanguages.Tags.Length || hit.Length < 3 || found.Contains(SpokenLanguages.Tags[hit.Value]) || !statement.Of(WordGroup.LanguageSkill).Any(s => Math.Abs(s.Start - hit.Start) <= 45)) continue;
                if (statement.Folded[hit.End..].StartsWith(" language learner", StringComparison.Ordinal) || statement.Folded[hit.Start..].StartsWith("other than", StringComparison.Ordinal) || statement.Folded[..hit.Start].EndsWith("other than ", StringComparison.Ordinal)) continue;
                found.Add(SpokenLanguages.Tags[hit.Value]);
                evidence.Add("languages", statement.Text, "a language beside a word for knowing one");
            }
        }

        return found.Count == 0 ? posting : posting with { Languages = found };
    }
}
