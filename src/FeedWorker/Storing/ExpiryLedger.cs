using FeedWorker.Postings.Lifecycle;
using FeedWorker.Storing.Rows;
using Microsoft.EntityFrameworkCore;

namespace FeedWorker.Storing;

/// <summary>Closes, between runs, the openings whose closing date has passed.</summary>
internal sealed class ExpiryLedger(IDbContextFactory<FeedWorkerDb> databases, StoreSignal signal)
{
    /// <summary>Closes everything that has expired by <paramref name="now"/>, in one transaction, and gives what happened.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="zoneOf">A site's time zone, for the words of the reason.</param>
    /// <param name="outbox">What is to be told to the world of a site's closings.</param>
    /// <param name="cancellation">Ends it before the commit.</param>
    public async Task<IReadOnlyList<(Opening Opening, LifeEvent Event)>> CloseAsync(
        DateTimeOffset now, Func<string, TimeZoneInfo> zoneOf, Func<Opening, LifeEvent, IEnumerable<OutboxDraft>> outbox, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await db.Openings.AnyAsync(o => o.State != OpeningState.Closed && o.ValidThrough <= now, cancellation)) return [];
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var due = await db.Openings.Where(o => o.State != OpeningState.Closed && o.ValidThrough <= now).ToListAsync(cancellation);
        List<(Opening, LifeEvent)> closings = [];
        foreach (var row in due)
        {
            var (closed, happened) = Expiry.Close(row.ToOpening(null), zoneOf(row.SiteId));
            row.Take(closed, 0);
            db.Events.Add(new EventRow { SiteId = row.SiteId, Key = row.Key, Kind = happened.Kind, At = happened.At, Reason = happened.Reason });
            db.Outbox.AddRange(outbox(closed, happened).Select(d => new OutboxRow
            {
                ChangeId = d.ChangeId, SiteId = row.SiteId, Kind = d.Kind, Target = d.Target, Payload = d.Payload, CreatedAt = now, NextAttemptAt = now,
            }));
            closings.Add((closed, happened));
        }

        await db.SaveChangesAsync(cancellation);
        var sites = due.Select(o => o.SiteId).Distinct().ToList();
        await db.Sites.Where(s => sites.Contains(s.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ChangedAt, now).SetProperty(x => x.Revision, x => x.Revision + 1), cancellation);
        await db.Store.ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, x => x.Version + 1), cancellation);
        await transaction.CommitAsync(cancellation);
        foreach (var site in sites) signal.Committed(site);
        return closings;
    }
}
