using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>The address of a form or site for applying; and whether one can apply on the posting's own page.</summary>
internal sealed class ApplyUrlReader : IFieldReader
{
    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        if (source.Structured.Get("directApply").Flag() == true)
        {
            evidence.Add("directApply", "true", "the page's own JobPosting markup");
            posting = posting with { DirectApply = true };
        }

        if (source.Found.ApplyLink is { Scheme: "http" or "https" } link && link != posting.Url) return posting with { ApplyUrl = link };
        return Find(source) is { } found && found.Url != posting.Url ? With(posting, found, evidence) : posting;
    }

    private static Posting With(Posting posting, (Uri Url, string Shown) found, EvidenceLog evidence)
    {
        evidence.Add("url", found.Shown, "an address where applying is spoken of");
        return posting with { ApplyUrl = found.Url };
    }

    private static (Uri Url, string Shown)? Find(PostingSource source)
    {
        foreach (var block in source.Description.Blocks)
        {
            foreach (var link in block.Links)
            {
                if (!IsForApplying(link, block, source) || Absolute(link.Href, source.Page.BaseUrl) is not { } url) continue;
                return (url, block.Text);
            }
        }

        foreach (var block in source.Description.Blocks.Where(b => b.Section == SectionKind.Apply))
        {
            var at = block.Text.IndexOf("http", StringComparison.Ordinal);
            if (at < 0) continue;
            var end = block.Text.AsSpan(at).IndexOfAny(" \n)]>");
            var text = (end < 0 ? block.Text[at..] : block.Text.Substring(at, end)).TrimEnd('.', ',', ';');
            if (Absolute(text, source.Page.BaseUrl) is { } url) return (url, block.Text);
        }

        return null;
    }

    // The link's own words say so, or it is the text of a sentence under "How to apply" that tells one to apply.
    private static bool IsForApplying(BlockLink link, Block block, PostingSource source)
    {
        var text = Statement.Of(link.Text, source.Words);
        if (text.Has(WordGroup.NotApply)) return false;
        if (text.Has(WordGroup.ApplyWord) && link.Text.Length <= 60) return true;
        if (block.Section != SectionKind.Apply) return false;
        var around = block.Searched ?? Statement.Of(block.Text, source.Words);
        return around.Has(WordGroup.ApplyWord) && !around.Has(WordGroup.NotApply) && (link.Text.StartsWith("http", StringComparison.Ordinal) || link.Text.Length <= 30);
    }

    private static Uri? Absolute(string href, Uri baseUrl) =>
        Uri.TryCreate(baseUrl, href, out var url) && url.Scheme is "http" or "https" && url.Host.Contains('.', StringComparison.Ordinal) ? url : null;
}
