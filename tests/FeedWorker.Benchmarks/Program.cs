using BenchmarkDotNet.Running;

namespace FeedWorker.Benchmarks;

internal static class Benchmarks
{
    public static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
}
