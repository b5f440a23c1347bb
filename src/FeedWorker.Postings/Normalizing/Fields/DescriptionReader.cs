using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>The description as it may be published, and its first sentences.</summary>
internal sealed class DescriptionReader : IFieldReader
{
    private const int SummaryLength = 300;

    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var description = source.Description;
        var blocks = description.Blocks;
        // A description that only repeats the title is none (Google: never equal to the title).
        var says = blocks.Any(b => b.Kind != BlockKind.Heading && !Fold.Lower(b.Text).Equals(source.Title.Folded, StringComparison.Ordinal));
        return says ? posting with { DescriptionHtml = description.Html, Summary = Summary(blocks) } : posting;
    }

    private static string Summary(IReadOnlyList<Block> blocks)
    {
        var paragraphs = blocks.Where(b => b.Kind == BlockKind.Paragraph && b.Text.Length > 40 && !b.AllBold).Select(b => b.Text).ToList();
        // A line with the address or the dates often stands first; what people want to read is the first paragraph of sentences.
        var text = paragraphs.FirstOrDefault(t => t.Length > 80 && (t.TrimEnd()[^1] is '.' or '!' or '?' or '。')) ?? paragraphs.FirstOrDefault()
            ?? string.Join(" · ", blocks.Where(b => b.Kind != BlockKind.Heading).Select(b => b.Text).Take(4));
        return Fold.Short(Fold.Line(text), SummaryLength);
    }
}
