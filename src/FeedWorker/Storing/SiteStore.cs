using FeedWorker.Postings.Lifecycle;
using Microsoft.EntityFrameworkCore;

namespace FeedWorker.Storing;

/// <summary>Reads what a run needs. Its cost depends on what is open, not on what was ever closed.</summary>
internal sealed class SiteStore(IDbContextFactory<FeedWorkerDb> databases)
{
    private const int TracesRead = 200;

    /// <summary>When the site's last run wants the next one, or null when there was none.</summary>
    public async Task<DateTimeOffset?> LoadNextRunAsync(string siteId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Sites.AsNoTracking().Where(s => s.Id == siteId).Select(s => s.NextRunAt).SingleOrDefaultAsync(cancellation);
    }

    public async Task<SiteState> LoadAsync(string siteId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var oneView = await db.BeginReadingAsync(cancellation);
        var site = await db.Sites.AsNoTracking().SingleOrDefaultAsync(s => s.Id == siteId, cancellation);
        if (site is null) return new SiteState { Memory = new SiteMemory { SiteId = siteId } };
        var open = await db.Openings.AsNoTracking().Where(o => o.SiteId == siteId && o.State != OpeningState.Closed)
            .OrderBy(o => o.OpenedAt).ThenBy(o => o.Key).ToListAsync(cancellation);
        var expired = await db.Openings.AsNoTracking().Where(o => o.SiteId == siteId && o.StillListed).OrderBy(o => o.OpenedAt).ThenBy(o => o.Key).ToListAsync(cancellation);
        var blinked = site.LastGoodRunId == 0 ? [] : await db.Openings.AsNoTracking()
            .Where(o => o.SiteId == siteId && o.ClosedRunId > 0 && o.ClosedRunId == site.LastGoodRunId).OrderBy(o => o.Key).ToListAsync(cancellation);
        var traces = await db.Openings.AsNoTracking().Where(o => o.SiteId == siteId && o.State == OpeningState.Closed).OrderByDescending(o => o.ClosedAt)
            .Take(TracesRead).Select(o => new { o.Key, o.Marks, o.ClosedAt }).ToListAsync(cancellation);
        return new SiteState
        {
            Memory = new SiteMemory
            {
                SiteId = siteId,
                Open = [.. open.Select(o => o.ToOpening(site.LastGoodAt))],
                Expired = [.. expired.Select(o => o.ToOpening(null))],
                JustClosed = [.. blinked.Select(o => o.ToOpening(null))],
                Closed = [.. traces.Select(t => new ClosedTrace(t.Key, Rows.OpeningRow.SplitMarks(t.Marks), t.ClosedAt ?? site.ChangedAt)).Reverse()],
                Profile = site.Profile is null ? null : StoredJson.Read<PageProfile>(site.Profile),
                ConfirmingRuns = site.ConfirmingRuns,
                SuspectSince = site.SuspectSince,
            },
            Revision = site.Revision,
            Language = site.Language,
            ConsecutiveFailures = site.ConsecutiveFailures,
            NextRunAt = site.NextRunAt,
            LastGoodAt = site.LastGoodAt,
            FailureAlerted = site.FailureAlerted,
            SuspectAlerted = site.SuspectAlerted,
            ReadingKey = site.ReadingKey,
            DetailsCheckedAt = site.DetailsCheckedAt,
        };
    }
}
