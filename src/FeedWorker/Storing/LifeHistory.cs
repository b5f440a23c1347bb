using System.Runtime.CompilerServices;
using FeedWorker.Postings.Lifecycle;
using Microsoft.EntityFrameworkCore;

namespace FeedWorker.Storing;

/// <summary>The life of every opening that there ever was.</summary>
internal sealed class LifeHistory(IDbContextFactory<FeedWorkerDb> databases)
{
    /// <summary>Oldest first, site by site.</summary>
    /// <param name="siteId">One site, or null for all.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<OpeningLife> ReadAsync(string? siteId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var updates = (await db.Events.AsNoTracking().Where(e => e.Kind == LifeEventKind.Updated && (siteId == null || e.SiteId == siteId))
            .OrderBy(e => e.Id).Select(e => new { e.SiteId, e.Key, e.At }).ToListAsync(cancellation)).ToLookup(e => (e.SiteId, e.Key), e => e.At);
        var openings = db.Openings.AsNoTracking().Where(o => siteId == null || o.SiteId == siteId).OrderBy(o => o.SiteId).ThenBy(o => o.OpenedAt).ThenBy(o => o.Id);
        await foreach (var row in openings.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var opening = row.ToOpening(null);
            yield return new OpeningLife(row.SiteId, row.Key, row.Title, opening.Posting.Url, row.OpenedAt, [.. updates[(row.SiteId, row.Key)]], opening.EndedAt);
        }
    }
}
