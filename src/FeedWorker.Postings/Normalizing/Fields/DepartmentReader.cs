using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>The department or unit, when a label or the markup names it.</summary>
internal sealed class DepartmentReader : IFieldReader
{
    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var stated = source.Structured.Get("employmentUnit").Text();
        var fact = source.FactsOf(FactKind.Department).FirstOrDefault(f => f.Value.Text.Length is > 1 and <= 80);
        var department = stated ?? fact?.Value.Text;
        if (department is null) return posting;
        evidence.Add("employmentUnit", fact?.Shown ?? department, stated is null ? "a labelled value" : "the page's own JobPosting markup");
        return posting with { Department = Fold.Line(department) };
    }
}
