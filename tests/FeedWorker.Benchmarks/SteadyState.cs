using System.Diagnostics;

namespace FeedWorker.Benchmarks;

/// <summary>
/// Runs the work until the compiler has done its best with it. A page goes through some thousands of methods, and each is compiled anew after it has run
/// often enough: what is measured before is several times as slow as a service that has run for a minute.
/// </summary>
internal static class SteadyState
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(10);

    public static void Reach(Action work)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Enough) work();
    }
}
