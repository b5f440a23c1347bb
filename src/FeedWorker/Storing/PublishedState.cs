using FeedWorker.Postings.Lifecycle;
using Microsoft.EntityFrameworkCore;

namespace FeedWorker.Storing;

/// <summary>What the web side reads, from the database.</summary>
internal sealed partial class PublishedState(IDbContextFactory<FeedWorkerDb> databases, TimeProvider clock) : IPublishedState
{
    private const int RunsShown = 20;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public async Task<long> VersionAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Store.AsNoTracking().Select(s => s.Version).SingleAsync(cancellation);
    }

    public async Task<PublishedSite> SiteAsync(string siteId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var oneView = await db.BeginReadingAsync(cancellation);
        var site = await db.Sites.AsNoTracking().SingleOrDefaultAsync(s => s.Id == siteId, cancellation);
        if (site is null) return new PublishedSite(siteId, [], [], DateTimeOffset.UnixEpoch);
        var now = clock.GetUtcNow();
        var open = await db.Openings.AsNoTracking().Where(o => o.SiteId == siteId && o.State != OpeningState.Closed && (o.ValidThrough == null || o.ValidThrough > now))
            .OrderByDescending(o => o.OpenedAt).ThenBy(o => o.Key).ToListAsync(cancellation);
        var closed = await db.Openings.AsNoTracking().Where(o => o.SiteId == siteId && o.State == OpeningState.Closed && o.ClosedAt >= now - Remembered)
            .OrderByDescending(o => o.ClosedAt).ThenBy(o => o.Key).ToListAsync(cancellation);
        return new PublishedSite(siteId, [.. open.Select(o => o.ToOpening(site.LastGoodAt))], [.. closed.Select(o => o.ToOpening(null))], site.ChangedAt);
    }

    public async Task<bool> IsClosedAsync(string siteId, string slug, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Openings.AnyAsync(o => o.SiteId == siteId && o.Slug == slug && o.State == OpeningState.Closed, cancellation);
    }

    public async Task<SiteStatus> StatusAsync(string siteId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var site = await db.Sites.AsNoTracking().SingleOrDefaultAsync(s => s.Id == siteId, cancellation);
        if (site is null) return new SiteStatus { SiteId = siteId };
        var runs = await db.Runs.AsNoTracking().Where(r => r.SiteId == siteId).OrderByDescending(r => r.Id).Take(RunsShown).ToListAsync(cancellation);
        return new SiteStatus
        {
            SiteId = siteId,
            LastRuns = [.. runs.Select(r => r.ToRecord())],
            LastGoodAt = site.LastGoodAt,
            ConsecutiveFailures = site.ConsecutiveFailures,
            Attention = site.Attention,
            NextRunAt = site.NextRunAt,
        };
    }

    public async Task<IReadOnlyList<OpeningEvent>> EventsAsync(string siteId, string slug, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var key = await db.Openings.Where(o => o.SiteId == siteId && o.Slug == slug).Select(o => o.Key).SingleOrDefaultAsync(cancellation);
        if (key is null) return [];
        var events = await db.Events.AsNoTracking().Where(e => e.SiteId == siteId && e.Key == key).OrderBy(e => e.Id).ToListAsync(cancellation);
        return [.. events.Select(e => new OpeningEvent(LifeEventWords.Of(e.Kind), e.At, e.RunId, e.Reason))];
    }
}
