using System.Diagnostics;
using FeedWorker.Serving;
using FeedWorker.Storing;
using Microsoft.Extensions.DependencyInjection;

namespace FeedWorker.Benchmarks;

/// <summary><c>rendering COUNT</c>: renders every feed, the sitemap and 2,000 job pages of so many openings, and prints time, sizes and the process's peak memory.</summary>
internal static class RenderingManyBench
{
    public static async Task RunAsync(int count)
    {
        await using var services = new ServiceCollection().AddSingleton(ServingBench.Options).AddSingleton<IPublishedState>(new ManyOpenings(count))
            .AddPublishing(ServingBench.Options).AddSingleton<CurrentPublication>().BuildServiceProvider();
        var current = services.GetRequiredService<CurrentPublication>();
        await current.RefreshAsync(default);
        Console.WriteLine($"{count} openings; memory before {Megabytes(Environment.WorkingSet)} MB");
        foreach (var path in new[] { "/feed.rss", "/feed.atom", "/feed.json", "/jobs.xml", "/sitemap.xml", "/sitemap-1.xml" })
        {
            var started = Stopwatch.GetTimestamp();
            var resource = await current.Publication.GetAsync(new ReadyKey(path, Narrowing.None));
            Console.WriteLine($"{path,-14} {Stopwatch.GetElapsedTime(started).TotalSeconds,6:0.0} s   {Megabytes(resource!.Identity.Length),6} MB   gzip {Megabytes(resource.Gzip?.Length ?? 0),5} MB   br {Megabytes(resource.Brotli?.Length ?? 0),5} MB");
        }

        var pages = Stopwatch.GetTimestamp();
        for (var i = 1; i <= Math.Min(count, 2000); i++) await current.Publication.GetAsync(new ReadyKey($"/many/jobs/systems-administrator-k{i}/", Narrowing.None));
        Console.WriteLine($"job pages      {Stopwatch.GetElapsedTime(pages).TotalMilliseconds / Math.Min(count, 2000):0.00} ms each");
        Console.WriteLine($"peak memory {Megabytes(Process.GetCurrentProcess().PeakWorkingSet64)} MB");
    }

    private static string Megabytes(long bytes) => (bytes / 1048576d).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
