namespace FeedWorker.Storing.Rows;

/// <summary>A page as last fetched and believed: what conditional requests need, and the body for when they say "not modified".</summary>
internal sealed class PageRow
{
    public required string SiteId { get; set; }

    public required string Url { get; set; }

    /// <summary>After redirects.</summary>
    public required string Address { get; set; }

    public string? ETag { get; set; }

    public DateTimeOffset? LastModified { get; set; }

    public string? ContentType { get; set; }

    public DateTimeOffset FetchedAt { get; set; }

    /// <summary>The last time that the server said what the page is, or that it is the same.</summary>
    public DateTimeOffset CheckedAt { get; set; }

    /// <summary>The last run that needed it.</summary>
    public DateTimeOffset UsedAt { get; set; }

    /// <summary>SHA-256 of the body, hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>Brotli.</summary>
    public required byte[] Body { get; set; }
}
