using System.Runtime.CompilerServices;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Storing.Rows;
using Microsoft.EntityFrameworkCore;

namespace FeedWorker.Storing;

/// <summary>The same state read row by row: feeds over any number of openings are written while the database is read.</summary>
internal sealed partial class PublishedState
{
    public async Task<PublishedSummary> SummaryAsync(string siteId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var site = await db.Sites.AsNoTracking().Where(s => s.Id == siteId).Select(s => new { s.ChangedAt, s.Language }).SingleOrDefaultAsync(cancellation);
        var open = await db.Openings.CountAsync(o => o.SiteId == siteId && o.State != OpeningState.Closed && (o.ValidThrough == null || o.ValidThrough > now), cancellation);
        return new PublishedSummary(siteId, open, site?.ChangedAt ?? DateTimeOffset.UnixEpoch, site?.Language);
    }

    public async IAsyncEnumerable<Opening> OpenAsync(IReadOnlyList<string> siteIds, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var rows = Of(db.Openings.AsNoTracking(), siteIds).Where(o => o.State != OpeningState.Closed && (o.ValidThrough == null || o.ValidThrough > now))
            .OrderByDescending(o => o.OpenedAt).ThenBy(o => o.Key).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellation)) yield return row.ToOpening(null);
    }

    public async IAsyncEnumerable<Opening> ClosedAsync(IReadOnlyList<string> siteIds, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);

        // Counted from the last change, not from now: what is published must not change because time passes.
        var changed = await db.Sites.Where(s => siteIds.Contains(s.Id)).MaxAsync(s => (DateTimeOffset?)s.ChangedAt, cancellation);
        if (changed is null) yield break;
        var since = changed.Value - Remembered;
        var rows = Of(db.Openings.AsNoTracking(), siteIds).Where(o => o.State == OpeningState.Closed && o.ClosedAt >= since)
            .OrderByDescending(o => o.ClosedAt).ThenBy(o => o.Key).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellation)) yield return row.ToOpening(null);
    }

    /// <summary>
    /// The openings of these sites. Several sites are asked for in a way that hides the column from SQLite's planner: it would look each site up and
    /// sort everything before the first row came, where an index over all sites has the rows in their order.
    /// </summary>
    private static IQueryable<OpeningRow> Of(IQueryable<OpeningRow> openings, IReadOnlyList<string> siteIds)
    {
        if (siteIds is [var one]) return openings.Where(o => o.SiteId == one);
        return openings.Where(o => siteIds.Contains(o.SiteId + ""));
    }

    public async Task<Opening?> OpeningAsync(string siteId, string slug, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var row = await db.Openings.AsNoTracking().SingleOrDefaultAsync(
            o => o.SiteId == siteId && o.Slug == slug && o.State != OpeningState.Closed && (o.ValidThrough == null || o.ValidThrough > now), cancellation);
        return row?.ToOpening(null);
    }
}
