using FeedWorker.Postings.Lifecycle;

namespace FeedWorker.Storing.Rows;

/// <summary>An opening. Kept for ever: a closed one still answers at its address, and tells its story.</summary>
internal sealed class OpeningRow
{
    public long Id { get; set; }

    public required string SiteId { get; set; }

    public required string Key { get; set; }

    public required string Slug { get; set; }

    public OpeningState State { get; set; }

    public required string Title { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>As of the last change; while it is open, the site's last good run is later.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset? MissingSince { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public string? ClosedReason { get; set; }

    /// <summary>See <see cref="Opening.StillListed"/>.</summary>
    public bool StillListed { get; set; }

    public DateTimeOffset? DelistedAt { get; set; }

    /// <summary>The run that closed it; 0 for a closing date that passed.</summary>
    public long ClosedRunId { get; set; }

    public DateTimeOffset? ValidThrough { get; set; }

    public string? Link { get; set; }

    /// <summary>Parted by form feeds: a mark itself may hold a line break.</summary>
    public required string Marks { get; set; }

    public required string Posting { get; set; }

    public string? ListingOnly { get; set; }

    public void Take(Opening opening, long runId)
    {
        State = opening.State;
        Title = opening.Posting.DisplayTitle;
        UpdatedAt = opening.UpdatedAt;
        LastSeenAt = opening.LastSeenAt;
        MissingSince = opening.MissingSince;
        ClosedAt = opening.ClosedAt;
        ClosedReason = opening.ClosedReason;
        StillListed = opening.StillListed;
        DelistedAt = opening.DelistedAt;
        ClosedRunId = opening.State == OpeningState.Closed ? runId : 0;
        ValidThrough = opening.Posting.ValidThrough;
        Link = opening.Link;
        Marks = string.Join('\f', opening.Marks);
        Posting = StoredJson.Write(opening.Posting);
        ListingOnly = opening.ListingOnly is null ? null : StoredJson.Write(opening.ListingOnly);
    }

    public static OpeningRow Of(Opening opening)
    {
        var row = new OpeningRow { SiteId = opening.SiteId, Key = opening.Key, Slug = opening.Slug, Title = "", Marks = "", Posting = "", OpenedAt = opening.OpenedAt };
        row.Take(opening, 0);
        return row;
    }

    /// <param name="lastGoodAt">The site's last good run: an open opening was seen then.</param>
    public Opening ToOpening(DateTimeOffset? lastGoodAt) => new()
    {
        SiteId = SiteId,
        Key = Key,
        Slug = Slug,
        Posting = StoredJson.Read<Postings.Model.Posting>(Posting),
        ListingOnly = ListingOnly is null ? null : StoredJson.Read<Postings.Model.Posting>(ListingOnly),
        State = State,
        OpenedAt = OpenedAt,
        UpdatedAt = UpdatedAt,
        LastSeenAt = State == OpeningState.Open && lastGoodAt > LastSeenAt ? lastGoodAt.Value : LastSeenAt,
        MissingSince = MissingSince,
        ClosedAt = ClosedAt,
        ClosedReason = ClosedReason,
        StillListed = StillListed,
        DelistedAt = DelistedAt,
        Marks = SplitMarks(Marks),
        Link = Link,
    };

    public static IReadOnlyList<string> SplitMarks(string marks) => marks.Split('\f', StringSplitOptions.RemoveEmptyEntries);
}
