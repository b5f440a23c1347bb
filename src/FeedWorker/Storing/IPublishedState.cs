namespace FeedWorker.Storing;

/// <summary>What the web side reads. Implemented by the store; a boundary, so that serving can be tried on made-up states.</summary>
internal interface IPublishedState
{
    /// <summary>Grows with every committed change of any site; cheap to ask.</summary>
    Task<long> VersionAsync(CancellationToken cancellation);

    Task<PublishedSite> SiteAsync(string siteId, CancellationToken cancellation);

    /// <summary>Whether an opening with this slug was ever published by this site and is closed now, whenever that was.</summary>
    Task<bool> IsClosedAsync(string siteId, string slug, CancellationToken cancellation);

    Task<SiteStatus> StatusAsync(string siteId, CancellationToken cancellation);

    /// <summary>The opening's life, oldest first; for its page on <c>/status</c>.</summary>
    Task<IReadOnlyList<OpeningEvent>> EventsAsync(string siteId, string slug, CancellationToken cancellation);
}
