namespace FeedWorker.Fetching;

/// <summary>What one request to one address brought: an answer, or the reason why there is none.</summary>
internal sealed record Exchange
{
    /// <summary>Null when no whole answer came.</summary>
    public int? Status { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Target of a redirect as written.</summary>
    public string? Location { get; init; }

    public string? ContentType { get; init; }

    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>"name: value" lines; bounded.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Why there is no usable answer, as the end of a sentence that begins with the address ("could not be reached: …").</summary>
    public string? Problem { get; init; }

    /// <summary>A moment later it may go well: worth another attempt.</summary>
    public bool IsTransient { get; init; }

    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    public static Exchange Failed(string problem, bool transient) => new() { Problem = problem, IsTransient = transient };
}
