using FeedWorker.Postings.Reading;

namespace FeedWorker.Fetching;

/// <summary>What came of one fetch.</summary>
internal sealed record FetchResult
{
    public required FetchStatus Status { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>After redirects.</summary>
    public required Uri Address { get; init; }

    public int? HttpStatus { get; init; }

    public string? ContentType { get; init; }

    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>"name: value" lines, for evidence; bounded.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The server asks to come back no sooner than this.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>robots.txt says that this page is not for us.</summary>
    public bool ForbiddenByRobots { get; init; }

    /// <summary>One sentence naming the address, when not <see cref="FetchStatus.Ok"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>What came, for the reader.</summary>
    /// <param name="fetchedAt">What the page's relative dates are meant from.</param>
    /// <param name="publicAddress">Where the world finds a page that was read from a file; null when it is where it came from.</param>
    public SourceBytes ToSource(DateTimeOffset fetchedAt, Uri? publicAddress = null) =>
        new() { Body = Body, Address = publicAddress ?? Address, ContentType = ContentType, FetchedAt = fetchedAt };
}
