using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>What a page looks like in one run: everything that the comparison with its <see cref="PageProfile"/> needs.</summary>
internal sealed record PageLook
{
    /// <summary>Host after redirects, without <c>www.</c>; empty for a file.</summary>
    public required string Host { get; init; }

    /// <summary>Folded title, and folded first heading.</summary>
    public required string Title { get; init; }

    public required string Heading { get; init; }

    public string? Language { get; init; }

    public required int Headings { get; init; }

    /// <summary>Words of the whole page, in order.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The words that do not belong to the postings: the page without its openings.</summary>
    public required IReadOnlyList<string> FrameWords { get; init; }

    /// <summary>HTML that ends with <c>&lt;/html&gt;</c>; null when the source is no HTML or its end is unknown.</summary>
    public bool? ClosesItself { get; init; }

    /// <summary>It asks for a password.</summary>
    public bool AsksForPassword { get; init; }

    /// <summary>Looks at a page.</summary>
    /// <param name="page">The page as read.</param>
    /// <param name="postings">What was found on it, to tell its frame from its openings.</param>
    /// <param name="body">The bytes as fetched, to see whether the page was cut off.</param>
    public static PageLook Of(Page page, IReadOnlyList<FoundPosting> postings, ReadOnlySpan<byte> body)
    {
        var words = FoldedText.Words(VisibleText.Of(page.Document.Body)).ToList();
        return new PageLook
        {
            Host = page.Address.IsFile ? "" : page.Address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? page.Address.IdnHost[4..] : page.Address.IdnHost,
            Title = FoldedText.Of(page.Title ?? ""),
            Heading = FoldedText.Of(page.Document.QuerySelector("h1")?.TextContent ?? ""),
            Language = page.Language,
            Headings = page.Document.QuerySelectorAll("h1,h2,h3,h4").Length,
            Words = words,
            FrameWords = Without(words, postings),
            ClosesItself = page.Kind == PageKind.Html ? EndsWithHtml(body) : null,
            AsksForPassword = page.Document.QuerySelector("input[type=password]") is not null,
        };
    }

    private static List<string> Without(List<string> words, IReadOnlyList<FoundPosting> postings)
    {
        var owned = new Dictionary<string, int>();
        foreach (var posting in postings)
        {
            var own = $"{posting.Title} {FoldedText.Visible(posting.ContentHtml)} {string.Join(' ', posting.Facts.Select(f => f.Text))}";
            foreach (var word in FoldedText.Words(own)) owned[word] = owned.GetValueOrDefault(word) + 1;
        }

        return [.. words.Where(w => !owned.TryGetValue(w, out var left) || (owned[w] = left - 1) < 0)];
    }

    private static bool EndsWithHtml(ReadOnlySpan<byte> body)
    {
        var end = body[Math.Max(0, body.Length - 2048)..];
        return end.LastIndexOf("</html"u8) >= 0 || end.LastIndexOf("</HTML"u8) >= 0;
    }
}
