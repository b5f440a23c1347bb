using FeedWorker.Postings.Lifecycle;

namespace FeedWorker.Storing;

/// <summary>What the web side reads. Implemented by the store; a boundary, so that serving can be tried on made-up states.</summary>
internal interface IPublishedState
{
    /// <summary>Grows with every committed change of any site; cheap to ask.</summary>
    Task<long> VersionAsync(CancellationToken cancellation);

    Task<PublishedSite> SiteAsync(string siteId, CancellationToken cancellation);

    /// <summary>How much there is of one site, and since when; without reading a posting.</summary>
    async Task<PublishedSummary> SummaryAsync(string siteId, CancellationToken cancellation)
    {
        var site = await SiteAsync(siteId, cancellation);
        return new PublishedSummary(siteId, site.Open.Count, site.ChangedAt);
    }

    /// <summary>Open and missing openings of these sites together, newest first by <c>OpenedAt</c>, then by key; read as they are walked, so that any number fits.</summary>
    IAsyncEnumerable<Opening> OpenAsync(IReadOnlyList<string> siteIds, CancellationToken cancellation) => PublishedStateStreams.OpenAsync(this, siteIds, cancellation);

    /// <summary>Openings of these sites that were closed in the last 30 days, newest first by <c>ClosedAt</c>.</summary>
    IAsyncEnumerable<Opening> ClosedAsync(IReadOnlyList<string> siteIds, CancellationToken cancellation) => PublishedStateStreams.ClosedAsync(this, siteIds, cancellation);

    /// <summary>The open or missing opening with this slug, or null.</summary>
    async Task<Opening?> OpeningAsync(string siteId, string slug, CancellationToken cancellation) =>
        (await SiteAsync(siteId, cancellation)).Open.FirstOrDefault(o => o.Slug == slug);

    /// <summary>Whether an opening with this slug was ever published by this site and is closed now, whenever that was.</summary>
    Task<bool> IsClosedAsync(string siteId, string slug, CancellationToken cancellation);

    Task<SiteStatus> StatusAsync(string siteId, CancellationToken cancellation);

    /// <summary>The opening's life, oldest first; for its page on <c>/status</c>.</summary>
    Task<IReadOnlyList<OpeningEvent>> EventsAsync(string siteId, string slug, CancellationToken cancellation);
}
