using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>The parts of the description that have a heading of their own.</summary>
internal sealed class SectionsReader : IFieldReader
{
    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence) => posting with
    {
        Sections = new PostingSections
        {
            Responsibilities = TextOf(source, SectionKind.Responsibilities) ?? source.Structured.Get("responsibilities").Text(),
            Qualifications = TextOf(source, SectionKind.Qualifications) ?? source.Structured.Get("qualifications").Text(),
            Benefits = TextOf(source, SectionKind.Benefits) ?? source.Structured.Get("jobBenefits").Text(),
            HowToApply = TextOf(source, SectionKind.Apply),
            EqualOpportunity = source.Description.EqualOpportunity,
        },
    };

    private static string? TextOf(PostingSource source, SectionKind section)
    {
        var text = string.Join('\n', source.Description.Blocks.Where(b => b.Section == section && b.Heading.Length > 0).Select(b => b.Text));
        return text.Length == 0 ? null : text;
    }
}
