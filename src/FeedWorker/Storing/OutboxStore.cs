using FeedWorker.Storing.Rows;
using Microsoft.EntityFrameworkCore;

namespace FeedWorker.Storing;

/// <summary>What waits to be told to the world. Items are written by the run that they tell of; here they are taken and ticked off.</summary>
internal sealed class OutboxStore(IDbContextFactory<FeedWorkerDb> databases, TimeProvider clock)
{
    /// <summary>After this many attempts, over about two days, an item is given up.</summary>
    private const int MostAttempts = 12;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>What is due, oldest first.</summary>
    public async Task<IReadOnlyList<OutboxItem>> DueAsync(int most, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var rows = await db.Outbox.AsNoTracking().Where(o => o.DoneAt == null && o.NextAttemptAt <= now).OrderBy(o => o.NextAttemptAt).ThenBy(o => o.Id)
            .Take(most).ToListAsync(cancellation);
        return [.. rows.Select(ToItem)];
    }

    /// <summary>What waits or failed, newest first; for <c>/status</c>.</summary>
    public async Task<IReadOnlyList<OutboxItem>> WaitingAsync(int most, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Outbox.AsNoTracking().Where(o => o.DoneAt == null || o.GivenUp).OrderByDescending(o => o.Id).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(ToItem)];
    }

    /// <summary>Writes down what came of an attempt: done, given up, or tried again later with growing pauses.</summary>
    public async Task SettleAsync(IReadOnlyList<OutboxItem> items, SendResult result, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var ids = items.Select(i => i.Id).ToList();
        foreach (var row in await db.Outbox.Where(o => ids.Contains(o.Id)).ToListAsync(cancellation))
        {
            row.Attempts++;
            row.LastError = result.Error;
            row.GivenUp = !result.Delivered && (result.Final || row.Attempts >= MostAttempts);
            if (result.Delivered || row.GivenUp) row.DoneAt = now;
            else row.NextAttemptAt = now + Pause(row.Attempts, result.RetryAfter);
        }

        await db.SaveChangesAsync(cancellation);
        await db.Outbox.Where(o => o.DoneAt != null && o.DoneAt < now - Kept).ExecuteDeleteAsync(cancellation);
    }

    private static TimeSpan Pause(int attempts, TimeSpan? retryAfter)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 15 * Math.Pow(2.5, attempts - 1)) * (0.9 + (Random.Shared.NextDouble() * 0.2)));
        return retryAfter > pause ? retryAfter.Value : pause;
    }

    private static OutboxItem ToItem(OutboxRow o) =>
        new(o.Id, o.ChangeId, o.SiteId, o.Kind, o.Target, o.Payload, o.CreatedAt, o.Attempts, o.NextAttemptAt, o.LastError);
}
