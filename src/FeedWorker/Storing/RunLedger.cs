using FeedWorker.Configuration;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;
using FeedWorker.Storing.Rows;
using Microsoft.EntityFrameworkCore;

namespace FeedWorker.Storing;

/// <summary>Writes what a run decided: whole, in one transaction, or not at all.</summary>
internal sealed class RunLedger(IDbContextFactory<FeedWorkerDb> databases, StoreSignal signal, LifecycleSettings settings, FetchOptions fetch)
{
    private const int RunsKept = 200;

    /// <summary>Commits and gives the run with its number.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Another run of the site came between; nothing was written.</exception>
    public async Task<RunRecord> CommitAsync(RunCommit commit, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var run = RunRow.Of(commit.Run);
        db.Runs.Add(run);
        var site = WriteSite(db, commit);
        await db.SaveChangesAsync(cancellation); // gives the run its number
        if (commit.Run.Outcome is Outcome.Found or Outcome.None or Outcome.Unchanged) site.LastGoodRunId = run.Id;
        await WriteOpeningsAsync(db, commit.Decision, run, cancellation);
        WriteOutbox(db, commit, run);
        await KnownPages.WriteAsync(db, commit, fetch.MaxDetails, cancellation);
        await EvidenceShelf.WriteAsync(db, commit, run.Id, settings.EvidenceKept, cancellation);
        await db.SaveChangesAsync(cancellation);
        if (ChangesPublished(commit)) await db.Store.ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, x => x.Version + 1), cancellation);
        await PruneRunsAsync(db, run, cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Committed(commit.Run.SiteId);
        return run.ToRecord() with { NextRunAt = commit.NextRunAt };
    }

    private static SiteRow WriteSite(FeedWorkerDb db, RunCommit commit)
    {
        var (before, run) = (commit.Before, commit.Run);
        var changes = ChangesPublished(commit);
        var good = run.Outcome is Outcome.Found or Outcome.None or Outcome.Unchanged;
        var site = new SiteRow { Id = run.SiteId, Revision = before.Revision };
        var entry = db.Entry(site);
        entry.State = before.Revision == 0 ? EntityState.Added : EntityState.Modified; // every column is written, but those that keep their value:
        if (changes) site.ChangedAt = run.StartedAt;
        else entry.Property(s => s.ChangedAt).IsModified = false;
        site.Language = changes ? commit.Decision.Profile?.Language ?? before.Language : before.Language;
        if (good) site.LastGoodAt = run.StartedAt;
        else if (before.Revision > 0) entry.Property(s => s.LastGoodAt).IsModified = false;
        if (before.Revision > 0) entry.Property(s => s.LastGoodRunId).IsModified = false;
        site.Revision = before.Revision + 1;
        site.ConsecutiveFailures = commit.ConsecutiveFailures;
        site.ConfirmingRuns = commit.Decision.ConfirmingRuns;
        site.SuspectSince = run.Outcome == Outcome.Suspect ? before.Memory.SuspectSince ?? run.StartedAt : run.Outcome == Outcome.Failed ? before.Memory.SuspectSince : null;
        site.NextRunAt = commit.NextRunAt;
        site.Attention = commit.Attention;
        site.FailureAlerted = commit.FailureAlerted;
        site.SuspectAlerted = commit.SuspectAlerted;
        site.Profile = commit.Decision.Profile is null ? null : StoredJson.Write(commit.Decision.Profile);
        site.ReadingKey = commit.ReadingKey;
        site.DetailsCheckedAt = commit.DetailsCheckedAt;
        return site;
    }

    private static async Task WriteOpeningsAsync(FeedWorkerDb db, RunDecision decision, RunRow run, CancellationToken cancellation)
    {
        var keys = decision.Changed.Select(o => o.Key).ToList();
        var known = keys.Count == 0 ? [] : await db.Openings.Where(o => o.SiteId == run.SiteId && keys.Contains(o.Key)).ToDictionaryAsync(o => o.Key, cancellation);
        foreach (var opening in decision.Changed)
        {
            var expired = Expiry.HasPassed(opening.Posting.ValidThrough, run.StartedAt);
            if (known.TryGetValue(opening.Key, out var row)) row.Take(opening, expired ? 0 : run.Id);
            else db.Openings.Add(OpeningRow.Of(opening));
        }

        db.Events.AddRange(decision.Events.Select(e => new EventRow { SiteId = run.SiteId, Key = e.Key, Kind = e.Kind, At = e.At, RunId = run.Id, Reason = e.Reason }));
    }

    private static void WriteOutbox(FeedWorkerDb db, RunCommit commit, RunRow run) => db.Outbox.AddRange(commit.Outbox.Select(draft => new OutboxRow
    {
        ChangeId = draft.ChangeId,
        SiteId = run.SiteId,
        Kind = draft.Kind,
        Target = draft.Target,
        Payload = draft.Payload,
        CreatedAt = run.EndedAt,
        NextAttemptAt = run.EndedAt,
    }));

    /// <summary>The site's language alone changes nothing once it is known: what is published stays the same, byte for byte, until a posting changes.</summary>
    private static bool ChangesPublished(RunCommit commit) => commit.Before.Revision == 0 || commit.Decision.Events.Any(e => e.IsPublished)
        || (commit.Before.Language is null && commit.Decision.Profile?.Language is not null);

    private static async Task PruneRunsAsync(FeedWorkerDb db, RunRow run, CancellationToken cancellation)
    {
        if (run.Id % 16 != 0) return; // now and then is enough
        var oldest = await db.Runs.Where(r => r.SiteId == run.SiteId).OrderByDescending(r => r.Id).Skip(RunsKept).Select(r => r.Id).FirstOrDefaultAsync(cancellation);
        if (oldest > 0) await db.Runs.Where(r => r.SiteId == run.SiteId && r.Id <= oldest).ExecuteDeleteAsync(cancellation);
    }
}
