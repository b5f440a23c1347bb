using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Evaluation;

/// <summary>What was found on one page, paired with its labels.</summary>
internal sealed record PageScore(GoldPage Page, Findings? Findings, string? Failure, IReadOnlyList<Posting> Postings, IReadOnlyList<(int Gold, int Found)> Pairs)
{
    private static readonly Uri Base = new("https://example.org/careers/");

    public int Lost => Page.Postings.Count - Pairs.Count;

    public int Extra => Postings.Count - Pairs.Count;

    public bool IsExact => Lost == 0 && Extra == 0;

    public static PageScore Of(GoldPage page)
    {
        var address = new Uri(Base, page.Address ?? "");
        var site = new SiteProfile { Id = "evaluation", Organization = new Organization { Name = "The organization" }, PageUrl = address };
        var read = new PageReader().Read(Source(page), null);
        if (read.Page is null) return new PageScore(page, null, read.Failure, [], []);
        var findings = new PostingFinder().Find(read.Page, site);
        var normalizer = new PostingNormalizer();
        Posting[] postings = [.. findings.Postings.Select(p => Listed(normalizer.Normalize(p, read.Page, null, null, site), p))];
        return new PageScore(page, findings, null, postings, Pair(page.Postings, postings));
    }

    public static SourceBytes Source(GoldPage page) => new()
    {
        Body = File.ReadAllBytes(page.Path),
        Address = new Uri(Base, page.Address ?? ""),
        ContentType = ContentType(page.Path),
        FetchedAt = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero),
    };

    public static bool SameUrl(string? a, string? b) => Canonical(a) == Canonical(b);

    private static Posting Listed(ReadPosting read, FoundPosting found) => read.Posting with { DisplayTitle = found.Title, Url = read.Posting.Url ?? found.Link };

    private static string? ContentType(string path) => Path.GetExtension(path) switch { ".md" => "text/markdown", ".txt" => "text/plain", ".json" => "application/json", ".xml" => "application/xml", _ => "text/html" };

    private static string Canonical(string? url) => new Uri(Base, url ?? "").AbsoluteUri.TrimEnd('/').Replace("http://", "https://", StringComparison.Ordinal);

    /// <summary>One to one, best title first; the link breaks ties between equal titles.</summary>
    private static IReadOnlyList<(int Gold, int Found)> Pair(IReadOnlyList<GoldPosting> gold, Posting[] found)
    {
        var likeness = new List<(double Score, int Gold, int Found)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < found.Length; j++)
            {
                var score = TitleLikeness.Of(gold[i].Title, found[j].Title);
                var linked = gold[i].Url is not null && SameUrl(gold[i].Url, found[j].Url?.OriginalString);
                if (score >= 0.85 || (linked && score >= 0.6)) likeness.Add((score + (linked ? 0.01 : 0), i, j));
            }
        }

        var pairs = new List<(int Gold, int Found)>();
        foreach (var (_, i, j) in likeness.OrderByDescending(l => l.Score).ThenByDescending(l => l.Gold).ThenByDescending(l => l.Found))
            if (!pairs.Exists(p => p.Gold == i || p.Found == j)) pairs.Add((i, j));
        return pairs;
    }
}
