using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>The life of one posting at one site. A posting that comes back after it was closed is a new opening with a new key.</summary>
public sealed record Opening
{
    public required string SiteId { get; init; }

    /// <summary>Stable for life: RSS guid, Atom id, JobPosting identifier when the employer has none. Lower-case letters and digits only.</summary>
    public required string Key { get; init; }

    /// <summary>The last segment of its address; unique within the site for ever, safe as a folder name.</summary>
    public required string Slug { get; init; }

    /// <summary>The last good reading.</summary>
    public required Posting Posting { get; init; }

    /// <summary>The posting as the listing page alone gave it, when a detail page added to it; never published. Null when there was none.</summary>
    public Posting? ListingOnly { get; init; }

    public OpeningState State { get; init; }

    /// <summary>First sighting (UTC).</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Last change that a reader would see (UTC); equals <see cref="OpenedAt"/> at first.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; init; }

    /// <summary>First run that missed it, while it is missing.</summary>
    public DateTimeOffset? MissingSince { get; init; }

    /// <summary>The first time that it was seen missing, or the moment its <c>validThrough</c> passed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public string? ClosedReason { get; init; }

    /// <summary>
    /// Its closing date passed and closed it, but the page still shows it: it is watched until it is gone. When the date was only said in a
    /// sentence, its life goes on that long; readers see it closed either way.
    /// </summary>
    public bool StillListed { get; init; }

    /// <summary>When the page stopped showing an opening that outlived its closing date (UTC).</summary>
    public DateTimeOffset? DelistedAt { get; init; }

    /// <summary>What it is recognised by (see Lifecycle/Identity): canonical links, employer's numbers, folded titles with places.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The link as last listed, in its canonical form.</summary>
    public string? Link { get; init; }

    /// <summary>The end of its life: when it closed, or, where the closing date was only said in a sentence, when the page stopped showing it; null while it lives.</summary>
    public DateTimeOffset? EndedAt => Posting.ValidThroughIsProse && ClosedAt is not null ? (StillListed ? null : DelistedAt ?? ClosedAt) : ClosedAt;

    /// <summary>The employer's date when stated, else the first sighting.</summary>
    public DateOnly DatePosted(TimeZoneInfo zone) =>
        Posting.DatePosted ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(OpenedAt, zone).DateTime);
}
