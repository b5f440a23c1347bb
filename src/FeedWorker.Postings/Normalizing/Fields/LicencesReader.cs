using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>Licences and certificates that one must hold, in the employer's words.</summary>
internal sealed class LicencesReader : IFieldReader
{
    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var found = new List<string>();
        foreach (var statement in source.Statements)
        {
            if (statement.Section is SectionKind.Preferred or SectionKind.Employer or SectionKind.Responsibilities or SectionKind.Benefits or SectionKind.EqualOpportunity || statement.Has(WordGroup.Preferred)) continue;
            if (statement.Section != SectionKind.Qualifications && !statement.Has(WordGroup.Required)) continue;
            foreach (var hit in statement.Of(WordGroup.Licence))
            {
                var name = statement.Text.Substring(hit.Start, hit.Length);
                if (found.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
                found.Add(name);
                evidence.Add("licences", statement.Text, "a licence that is required");
            }
        }

        return found.Count == 0 ? posting : posting with { Licences = found };
    }
}
