using System.Runtime.CompilerServices;
using FeedWorker.Postings.Lifecycle;
using Microsoft.EntityFrameworkCore;

namespace FeedWorker.Storing;

/// <summary>The same state read row by row: feeds over any number of openings are written while the database is read.</summary>
internal sealed partial class PublishedState
{
    public async Task<PublishedSummary> SummaryAsync(string siteId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var changed = await db.Sites.Where(s => s.Id == siteId).Select(s => (DateTimeOffset?)s.ChangedAt).SingleOrDefaultAsync(cancellation);
        var open = await db.Openings.CountAsync(o => o.SiteId == siteId && o.State != OpeningState.Closed && (o.ValidThrough == null || o.ValidThrough > now), cancellation);
        return new PublishedSummary(siteId, open, changed ?? DateTimeOffset.UnixEpoch);
    }

    public async IAsyncEnumerable<Opening> OpenAsync(IReadOnlyList<string> siteIds, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var rows = db.Openings.AsNoTracking().Where(o => siteIds.Contains(o.SiteId) && o.State != OpeningState.Closed && (o.ValidThrough == null || o.ValidThrough > now))
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
        var rows = db.Openings.AsNoTracking().Where(o => siteIds.Contains(o.SiteId) && o.State == OpeningState.Closed && o.ClosedAt >= since)
            .OrderByDescending(o => o.ClosedAt).ThenBy(o => o.Key).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellation)) yield return row.ToOpening(null);
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
