using FeedWorker.Postings.Lifecycle;
using FeedWorker.Storing;

namespace FeedWorker.Tests.Serving;

/// <summary>A state that a test changes as it likes.</summary>
internal sealed class MadeUpState : IPublishedState
{
    public Dictionary<string, PublishedSite> Sites { get; } = [];

    public HashSet<string> ClosedLongAgo { get; } = [];

    public Dictionary<string, SiteStatus> Statuses { get; } = [];

    /// <summary>What the sites' pages were recognised in.</summary>
    public Dictionary<string, string> Languages { get; } = [];

    public long Version { get; set; } = 1;

    /// <summary>How often somebody walked over open postings.</summary>
    public int Walks { get; private set; }

    public bool Broken { get; set; }

    /// <summary>Takes the place of the site's state, as one committed run.</summary>
    public void Publish(string siteId, DateTimeOffset changedAt, IEnumerable<Opening> open, IEnumerable<Opening>? closed = null)
    {
        Sites[siteId] = new PublishedSite(siteId, [.. open.OrderByDescending(o => o.OpenedAt).ThenBy(o => o.Key, StringComparer.Ordinal)], [.. closed ?? []], changedAt);
        Version++;
    }

    public Task<long> VersionAsync(CancellationToken cancellation) => Broken ? throw new IOException("the disk is gone") : Task.FromResult(Version);

    public Task<PublishedSite> SiteAsync(string siteId, CancellationToken cancellation) =>
        Broken ? throw new IOException("the disk is gone") : Task.FromResult(Sites.GetValueOrDefault(siteId) ?? new PublishedSite(siteId, [], [], default));

    public async Task<PublishedSummary> SummaryAsync(string siteId, CancellationToken cancellation)
    {
        var site = await SiteAsync(siteId, cancellation);
        return new PublishedSummary(siteId, site.Open.Count, site.ChangedAt, Languages.GetValueOrDefault(siteId));
    }

    public IAsyncEnumerable<Opening> OpenAsync(IReadOnlyList<string> siteIds, CancellationToken cancellation)
    {
        Walks++;
        return PublishedStateStreams.OpenAsync(this, siteIds, cancellation);
    }

    public Task<bool> IsClosedAsync(string siteId, string slug, CancellationToken cancellation) => Task.FromResult(
        ClosedLongAgo.Contains($"{siteId}/{slug}") || (Sites.TryGetValue(siteId, out var site) && site.Closed.Any(o => o.Slug == slug)));

    public Task<SiteStatus> StatusAsync(string siteId, CancellationToken cancellation) =>
        Task.FromResult(Statuses.GetValueOrDefault(siteId) ?? new SiteStatus { SiteId = siteId });

    public Task<IReadOnlyList<OpeningEvent>> EventsAsync(string siteId, string slug, CancellationToken cancellation)
    {
        IReadOnlyList<OpeningEvent> events = Sites.TryGetValue(siteId, out var site) && site.Open.FirstOrDefault(o => o.Slug == slug) is { } opening
            ? [new OpeningEvent("opened", opening.OpenedAt, 1, "seen for the first time")] : [];
        return Task.FromResult(events);
    }
}
