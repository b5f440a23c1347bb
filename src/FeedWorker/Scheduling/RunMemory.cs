using System.Security.Cryptography;
using FeedWorker.Fetching;
using FeedWorker.Storing;

namespace FeedWorker.Scheduling;

/// <summary>A site's known pages during one run. What the run learns is kept aside until the run commits: a run that fails or is suspect teaches nothing.</summary>
internal sealed class RunMemory(string siteId, KnownPages store, IReadOnlyDictionary<string, KnownPage> known, DateTimeOffset now, TimeSpan freshFor) : IFetchMemory
{
    private readonly Dictionary<string, KnownPage> _learnt = [];

    /// <summary>What the run learnt, for its commit.</summary>
    public IReadOnlyList<KnownPage> Learnt => [.. _learnt.Values];

    public KnownPage? this[Uri address] => known.GetValueOrDefault(address.AbsoluteUri);

    public async Task<FetchResult?> RecallAsync(Uri address, CancellationToken cancellation)
    {
        if (this[address] is not { } page || await store.BodyAsync(siteId, page.Url, cancellation) is not { } body) return null;
        return new FetchResult
        {
            Status = FetchStatus.Ok,
            Body = body,
            Address = page.Address,
            ContentType = page.ContentType,
            ETag = page.ETag,
            LastModified = page.LastModified,
        };
    }

    /// <summary>A clock that jumped back makes nothing fresh.</summary>
    public bool IsFresh(Uri address) => this[address] is { } page && page.CheckedAt <= now && now - page.CheckedAt < freshFor;

    public void Confirm(Uri address)
    {
        if (this[address] is { } page) _learnt[page.Url] = page with { CheckedAt = now, Body = null };
    }

    public void Remember(Uri address, FetchResult answer)
    {
        if (IsSame(address, answer)) Confirm(address);
        else _learnt[address.AbsoluteUri] = new KnownPage
        {
            Url = address.AbsoluteUri,
            Address = answer.Address,
            ETag = answer.ETag,
            LastModified = answer.LastModified,
            ContentType = answer.ContentType,
            FetchedAt = now,
            CheckedAt = now,
            Hash = Hash(answer),
            Body = answer.Body,
        };
    }

    /// <summary>Whether an answer brings the very bytes that are known, under the same validators.</summary>
    public bool IsSame(Uri address, FetchResult answer) =>
        HasSameBytes(address, answer) && this[address] is { } page && page.ETag == answer.ETag && page.LastModified == answer.LastModified;

    /// <summary>Whether an answer brings the very bytes that are known.</summary>
    public bool HasSameBytes(Uri address, FetchResult answer) => this[address] is { } page && page.Hash == Hash(answer);

    private static string Hash(FetchResult answer) => Convert.ToHexStringLower(SHA256.HashData(answer.Body.Span));
}
