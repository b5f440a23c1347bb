using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Formats;

/// <summary>What one feed is about: one site, all sites, or a selection; everything a format needs and nothing it must look up.</summary>
public sealed record Channel
{
    /// <summary>Stable name for ids: the site's id, or <c>all</c>.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>Where the service is reached; ends with a slash. Every absolute link starts with it.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>The page for people.</summary>
    public required Uri HomeUrl { get; init; }

    /// <summary>Feeds are at <c>FeedFolder + FileName</c>; ends with a slash.</summary>
    public required Uri FeedFolder { get; init; }

    /// <summary>Appended to a narrowed feed's self address (<c>?type=PART_TIME</c>), else empty.</summary>
    public string Query { get; init; } = "";

    public string? Language { get; init; }

    public Organization? Organization { get; init; }

    /// <summary>
    /// Open (and missing but not closed) openings, newest first by <c>OpenedAt</c> then key. May be read from storage while it is
    /// enumerated, so a format walks it once, forward, and keeps nothing: a channel of 100,000 then costs no more memory than one of ten.
    /// </summary>
    public IEnumerable<PublishedOpening> Open { get; init; } = [];

    /// <summary>Closed in the last 30 days, newest first: tombstones.</summary>
    public IEnumerable<PublishedOpening> Closed { get; init; } = [];

    /// <summary>The last change of anything above; the epoch of the first run when nothing ever changed. Never the time of rendering.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>WebSub hub, or null.</summary>
    public Uri? Hub { get; init; }

    /// <summary>How often the page is read; becomes <c>ttl</c> in minutes.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The absolute address of one of this channel's feeds, with its query.</summary>
    public Uri AddressOf(string fileName) => new(FeedFolder, fileName + Query);
}
