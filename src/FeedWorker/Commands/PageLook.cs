using FeedWorker.Postings.Model;

namespace FeedWorker.Commands;

/// <summary>What <c>init</c> learned from one look at a careers page.</summary>
internal sealed record PageLook
{
    public required string SiteId { get; init; }

    /// <summary>The page as the configuration should name it: an address or a path.</summary>
    public required string Page { get; init; }

    public Uri? BaseUrl { get; init; }

    public required Organization Organization { get; init; }

    /// <summary>IANA name, or null.</summary>
    public string? TimeZone { get; init; }

    public string? Language { get; init; }

    public required Outcome Outcome { get; init; }

    public required string Method { get; init; }

    public IReadOnlyList<string> Titles { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Proposed selectors, when detection needs help.</summary>
    public ExtractRules? Extract { get; init; }
}
