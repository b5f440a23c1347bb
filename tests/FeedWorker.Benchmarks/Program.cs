using System.Globalization;
using BenchmarkDotNet.Running;

namespace FeedWorker.Benchmarks;

internal static class Benchmarks
{
    public static async Task Main(string[] args)
    {
        switch (args)
        {
            case ["serving", .. var rest]:
                await ServingBench.RunAsync(rest);
                break;
            case ["rendering", var count, .. var how]:
                await RenderingManyBench.RunAsync(int.Parse(count, CultureInfo.InvariantCulture), how.Contains("sqlite"), how.Contains("export"));
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
                break;
        }
    }
}
