using FeedWorker.Fetching;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Storing;

namespace FeedWorker.Scheduling;

/// <summary>What a run read, and what it took.</summary>
internal sealed record RunRead
{
    public required RunReading Reading { get; init; }

    /// <summary>How the postings were found; null when nothing was read.</summary>
    public string? Method { get; init; }

    /// <summary>The answer to the first request, or null when there was none.</summary>
    public FetchResult? Listing { get; init; }

    /// <summary>The server said that the page is the same, or it brought the same bytes.</summary>
    public bool ListingIsSame { get; init; }

    /// <summary>The listing's body, whether fetched or remembered.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    public IReadOnlyList<KnownPage> Learnt { get; init; } = [];

    /// <summary>Detail pages were asked for again.</summary>
    public bool DetailsChecked { get; init; }

    public int Requests { get; init; }

    public long Bytes { get; init; }

    public static RunRead Fail(Uri page, string reason) => new() { Reading = new RunReading { Kind = ReadingKind.Failed, Page = page, Reason = reason } };
}
