namespace FeedWorker.Postings.Reading;

/// <summary>What was fetched, before anybody understood it.</summary>
public sealed record SourceBytes
{
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Where it finally came from, after redirects; relative links resolve against it unless the page has a <c>base</c>.</summary>
    public required Uri Address { get; init; }

    /// <summary>The <c>Content-Type</c> header as sent, or null for a file.</summary>
    public string? ContentType { get; init; }

    /// <summary>The instant of the fetch: relative dates ("3 days ago") are anchored to it.</summary>
    public required DateTimeOffset FetchedAt { get; init; }
}
