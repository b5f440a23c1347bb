using FeedWorker.Storing.Rows;
using Microsoft.EntityFrameworkCore;

namespace FeedWorker.Storing;

/// <summary>What suspect runs saw, kept for the operator: the newest few of each site, the beginning of each body.</summary>
internal sealed class EvidenceShelf(IDbContextFactory<FeedWorkerDb> databases)
{
    /// <summary>Bytes of a body that are kept.</summary>
    private const int BodyKept = 256 * 1024;

    /// <summary>The kept evidence of a site, newest first.</summary>
    public async Task<IReadOnlyList<Evidence>> OfAsync(string siteId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Evidence.AsNoTracking().Where(e => e.SiteId == siteId).OrderByDescending(e => e.Id).ToListAsync(cancellation);
        return [.. rows.Select(e => new Evidence(new Uri(e.Address), e.Headers.Split('\n'), e.Differences.Split('\n'), KnownPages.Expand(e.Body), e.At))];
    }

    internal static async Task WriteAsync(FeedWorkerDb db, RunCommit commit, long runId, int kept, CancellationToken cancellation)
    {
        if (commit.Evidence is not { } evidence || kept <= 0) return;
        db.Evidence.Add(new EvidenceRow
        {
            SiteId = commit.Run.SiteId,
            RunId = runId,
            At = evidence.At,
            Address = evidence.Address.AbsoluteUri,
            Headers = string.Join('\n', evidence.Headers.Take(100)),
            Differences = string.Join('\n', evidence.Differences),
            Body = KnownPages.Compress(evidence.Body.Span[..Math.Min(BodyKept, evidence.Body.Length)]),
            BodyLength = evidence.Body.Length,
        });
        var surplus = await db.Evidence.Where(e => e.SiteId == commit.Run.SiteId).OrderByDescending(e => e.Id).Skip(kept - 1).Select(e => e.Id).ToListAsync(cancellation);
        if (surplus.Count > 0) await db.Evidence.Where(e => surplus.Contains(e.Id)).ExecuteDeleteAsync(cancellation);
    }
}
