using System.IO.Compression;
using FeedWorker.Storing.Rows;
using Microsoft.EntityFrameworkCore;

namespace FeedWorker.Storing;

/// <summary>The pages that are remembered for conditional requests, and their bodies.</summary>
internal sealed class KnownPages(IDbContextFactory<FeedWorkerDb> databases)
{
    private static readonly TimeSpan Unused = TimeSpan.FromDays(30);

    /// <summary>All known pages of a site by URL, without their bodies.</summary>
    public async Task<IReadOnlyDictionary<string, KnownPage>> LoadAsync(string siteId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Pages.AsNoTracking().Where(p => p.SiteId == siteId)
            .Select(p => new { p.Url, p.Address, p.ETag, p.LastModified, p.ContentType, p.FetchedAt, p.CheckedAt, p.Hash }).ToListAsync(cancellation);
        return rows.ToDictionary(p => p.Url, p => new KnownPage
        {
            Url = p.Url,
            Address = new Uri(p.Address),
            ETag = p.ETag,
            LastModified = p.LastModified,
            ContentType = p.ContentType,
            FetchedAt = p.FetchedAt,
            CheckedAt = p.CheckedAt,
            Hash = p.Hash,
        });
    }

    /// <summary>The body of a known page, or null when it is gone.</summary>
    public async Task<byte[]?> BodyAsync(string siteId, string url, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var body = await db.Pages.AsNoTracking().Where(p => p.SiteId == siteId && p.Url == url).Select(p => p.Body).SingleOrDefaultAsync(cancellation);
        return body is null ? null : Expand(body);
    }

    /// <summary>Writes a run's pages within its transaction, and drops what nobody needed for a month or what exceeds the site's share.</summary>
    internal static async Task WriteAsync(FeedWorkerDb db, RunCommit commit, int detailsKept, CancellationToken cancellation)
    {
        var (siteId, now) = (commit.Run.SiteId, commit.Run.StartedAt);
        foreach (var page in commit.Pages)
        {
            if (page.Body is not { } body)
            {
                await db.Pages.Where(p => p.SiteId == siteId && p.Url == page.Url)
                    .ExecuteUpdateAsync(s => s.SetProperty(p => p.CheckedAt, page.CheckedAt).SetProperty(p => p.UsedAt, now), cancellation);
                continue;
            }

            await db.Pages.Where(p => p.SiteId == siteId && p.Url == page.Url).ExecuteDeleteAsync(cancellation);
            db.Pages.Add(new PageRow
            {
                SiteId = siteId,
                Url = page.Url,
                Address = page.Address.AbsoluteUri,
                ETag = page.ETag,
                LastModified = page.LastModified,
                ContentType = page.ContentType,
                FetchedAt = page.FetchedAt,
                CheckedAt = page.CheckedAt,
                UsedAt = now,
                Hash = page.Hash,
                Body = Compress(body.Span),
            });
        }

        if (commit.Pages.All(p => p.Body is null)) return;
        await db.Pages.Where(p => p.SiteId == siteId && p.UsedAt < now - Unused).ExecuteDeleteAsync(cancellation);
        var surplus = await db.Pages.Where(p => p.SiteId == siteId).OrderByDescending(p => p.UsedAt).Skip(detailsKept + 1).Select(p => p.Url).ToListAsync(cancellation);
        if (surplus.Count > 0) await db.Pages.Where(p => p.SiteId == siteId && surplus.Contains(p.Url)).ExecuteDeleteAsync(cancellation);
    }

    internal static byte[] Compress(ReadOnlySpan<byte> body)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest)) brotli.Write(body);
        return compressed.ToArray();
    }

    internal static byte[] Expand(byte[] compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var body = new MemoryStream();
        brotli.CopyTo(body);
        return body.ToArray();
    }
}
