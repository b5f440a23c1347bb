using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>When the work begins: a date, or at once.</summary>
internal sealed class StartDateReader : IFieldReader
{
    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var order = DateReading.OrderOf(source, posting);
        foreach (var (statement, shown, rule) in Candidates(source))
        {
            if (DateReading.Plain(statement, order).FirstOrDefault() is { } date && YearChoice.Deadline(date, posting.DatePosted ?? source.Today) is { } day)
            {
                evidence.Add("jobStartDate", shown, rule);
                return posting with { StartDate = day };
            }
        }

        return AtOnce(source, posting, evidence);
    }

    private static IEnumerable<(Statement Statement, string Shown, string Rule)> Candidates(PostingSource source)
    {
        if (source.Structured.Get("jobStartDate").Text() is { } stated) yield return (Statement.Of(stated, source.Words), stated, "the page's own JobPosting markup");
        foreach (var fact in source.FactsOf(FactKind.StartDate)) yield return (fact.Value, fact.Shown, "a labelled value");
        foreach (var statement in source.Statements.Where(s => s.Has(WordGroup.Starting) && s.Section is not (SectionKind.Employer or SectionKind.Responsibilities or SectionKind.Pay or SectionKind.Benefits)))
        {
            foreach (var hit in statement.Of(WordGroup.Starting))
            {
                var rest = statement.Text[hit.End..Math.Min(statement.Text.Length, hit.End + 40)];
                yield return (Statement.Of(rest, source.Words), statement.Text, $"a date after '{statement.Text.Substring(hit.Start, hit.Length)}'");
            }
        }
    }

    private static Posting AtOnce(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        if (source.Structured.Get("jobImmediateStart").Flag() == true) return posting with { ImmediateStart = true };
        foreach (var fact in source.FactsOf(FactKind.StartDate).Where(f => f.Value.Has(WordGroup.Immediately)))
        {
            evidence.Add("jobImmediateStart", fact.Shown, "a labelled value");
            return posting with { ImmediateStart = true };
        }

        foreach (var statement in source.Statements.Where(s => s.Has(WordGroup.Immediately) && s.Has(WordGroup.PositionNoun) && !s.Has(WordGroup.ApplyWord) && s.Section is SectionKind.Body or SectionKind.Hours))
        {
            evidence.Add("jobImmediateStart", statement.Text, "said of the position");
            return posting with { ImmediateStart = true };
        }

        return posting;
    }
}
