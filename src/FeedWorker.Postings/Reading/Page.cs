using AngleSharp.Html.Dom;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// A page as read: whatever it was (HTML, Markdown, PDF, text), it is now an HTML document, decoded and repaired.
/// Everything after this room works on the document alone.
/// </summary>
public sealed record Page
{
    public required PageKind Kind { get; init; }

    /// <summary>The parsed document. Markdown, text and PDF arrive here as the HTML they mean.</summary>
    public required IHtmlDocument Document { get; init; }

    /// <summary>What relative links resolve against: the page's <c>base</c>, else its address.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The page's own address.</summary>
    public required Uri Address { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>BCP 47 primary tag ("en", "de"): configured, declared or recognised from its words; null when none can be told.</summary>
    public string? Language { get; init; }

    public string? Title { get; init; }

    /// <summary>Keys and scalar values of a front-matter block (YAML or TOML), keys in lower case, nested keys joined with dots. Empty when there is none.</summary>
    public IReadOnlyDictionary<string, string> FrontMatter { get; init; } = new Dictionary<string, string>();

    /// <summary>The raw JSON text when <see cref="Kind"/> is <see cref="PageKind.Json"/>.</summary>
    public string? Json { get; init; }

    /// <summary>False when the source nowhere holds the word <c>JobPosting</c>, so that nobody need look for such markup.</summary>
    internal bool MentionsJobPosting { get; init; } = true;

    /// <summary>What reading had to repair or guess ("windows-1252 by detection", "double-encoded UTF-8 repaired").</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
