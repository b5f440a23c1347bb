namespace FeedWorker.Serving;

/// <summary>What is to be published at one address, before it is rendered.</summary>
internal sealed record Draft
{
    public required string ContentType { get; init; }

    /// <summary>The last change of what it shows; becomes <c>Last-Modified</c>. Never the time of rendering.</summary>
    public required DateTimeOffset LastChanged { get; init; }

    /// <summary>Writes the body; the same state gives the same bytes.</summary>
    public required Action<Stream> Write { get; init; }

    public int Status { get; init; } = StatusCodes.Status200OK;

    public string CacheControl { get; init; } = CachePolicy.Fresh;

    /// <summary>Further headers (<c>Link</c>, <c>Content-Security-Policy</c> …).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
