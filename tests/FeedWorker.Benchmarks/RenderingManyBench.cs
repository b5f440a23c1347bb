using System.Diagnostics;
using System.Globalization;
using FeedWorker.Serving;
using FeedWorker.Storing;
using Microsoft.Extensions.DependencyInjection;

namespace FeedWorker.Benchmarks;

/// <summary>
/// <c>rendering COUNT [sqlite [export]]</c>: renders every feed, the sitemap, the pages and 2,000 job pages of so many openings, made up as they are
/// asked for or read from a SQLite file, writes the static site on demand, and prints time, sizes and the process's peak memory.
/// </summary>
internal static class RenderingManyBench
{
    private static readonly string[] Paths =
        ["/feed.rss", "/feed.atom", "/feed.json", "/jobs.xml", "/many/feed.rss", "/sitemap.xml", "/sitemap-1.xml", "/sitemap-2.xml", "/", "/many/", "/many/embed.js", "/feed.rss?q=administrator%209999"];

    public static async Task RunAsync(int count, bool stored, bool export)
    {
        var folder = Directory.CreateTempSubdirectory("feedworker-rendering-").FullName;
        try
        {
            await using var services = stored ? await StoredMany.CreateAsync(folder, count)
                : new ServiceCollection().AddSingleton<IPublishedState>(new ManyOpenings(count)).AddSingleton(ServingBench.Options).AddPublishing(ServingBench.Options).BuildServiceProvider();
            var current = new CurrentPublication(services.GetRequiredService<PublishedTree>(), services.GetRequiredService<IPublishedState>());
            await current.RefreshAsync(default);
            GC.Collect();
            Console.WriteLine($"{count} openings, {(stored ? "from SQLite" : "made up")}; memory before {Megabytes(Environment.WorkingSet)} MB, peak so far {Megabytes(Peak())} MB");
            foreach (var path in Paths) await RenderAsync(current, path);
            await RenderJobPagesAsync(current, count);
            Console.WriteLine($"peak memory {Megabytes(Peak())} MB");
            if (export) await ExportAsync(services.GetRequiredService<StaticSite>(), Path.Combine(folder, "site"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RenderAsync(CurrentPublication current, string path)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var narrowing = query < 0 ? Narrowing.None : Narrowing.None with { Text = Uri.UnescapeDataString(path[(query + 3)..]) };
        var started = Stopwatch.GetTimestamp();
        var resource = await current.Publication.GetAsync(new ReadyKey(query < 0 ? path : path[..query], narrowing));
        if (resource is null) return;
        Console.WriteLine($"{path,-32} {Stopwatch.GetElapsedTime(started).TotalSeconds,6:0.0} s   {Megabytes(resource.Identity.Length),6} MB   gzip {Megabytes(resource.Gzip?.Length ?? 0),5} MB   br {Megabytes(resource.Brotli?.Length ?? 0),5} MB   peak {Megabytes(Peak()),6} MB");
    }

    private static async Task RenderJobPagesAsync(CurrentPublication current, int count)
    {
        var most = Math.Min(count, 2000);
        var started = Stopwatch.GetTimestamp();
        for (var i = 1; i <= most; i++) await current.Publication.GetAsync(new ReadyKey($"/many/jobs/systems-administrator-k{i}/", Narrowing.None));
        Console.WriteLine($"job pages                        {Stopwatch.GetElapsedTime(started).TotalMilliseconds / most:0.00} ms each");
    }

    private static async Task ExportAsync(StaticSite site, string folder)
    {
        foreach (var turn in new[] { "first", "second" })
        {
            var started = Stopwatch.GetTimestamp();
            var result = await site.ExportAsync(folder, default);
            Console.WriteLine($"{turn + " export",-32} {Stopwatch.GetElapsedTime(started).TotalSeconds,6:0.0} s   {result.Written} written, {result.Kept} kept   peak {Megabytes(Peak()),6} MB");
        }
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static string Megabytes(long bytes) => (bytes / 1048576d).ToString("0.0", CultureInfo.InvariantCulture);
}
