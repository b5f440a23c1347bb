namespace FeedWorker.Storing;

/// <summary>A page as last fetched.</summary>
internal sealed record KnownPage
{
    /// <summary>As asked for.</summary>
    public required string Url { get; init; }

    /// <summary>After redirects.</summary>
    public required Uri Address { get; init; }

    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public string? ContentType { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>The last time that the server said what it is, or that it is the same.</summary>
    public required DateTimeOffset CheckedAt { get; init; }

    public required string Hash { get; init; }

    /// <summary>The body; null when the page is only known to be the same as the one that is stored.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }
}
