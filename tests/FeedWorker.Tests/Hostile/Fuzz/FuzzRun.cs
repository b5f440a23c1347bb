using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace FeedWorker.Tests.Hostile.Fuzz;

/// <summary>Feeds one target for a while, and keeps every input that breaks it in artifacts/fuzz.</summary>
internal static class FuzzRun
{
    /// <summary>No input of a quarter of a megabyte deserves longer, even on a busy machine.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(30);

    /// <summary>Nor more garbage than this.</summary>
    private const long MostAllocated = 2L * 1024 * 1024 * 1024;

    private const int MostFindings = 20;

    /// <summary>The slowest input of all is kept from here on, though it is no finding: whoever makes a reader faster begins with it.</summary>
    private static readonly TimeSpan WorthKeeping = TimeSpan.FromSeconds(5);

    /// <summary>Seconds for each target; FEEDWORKER_FUZZ_SECONDS makes an hour of it.</summary>
    private static readonly double Seconds = double.TryParse(Environment.GetEnvironmentVariable("FEEDWORKER_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 2;

    /// <summary>The same inputs every time unless FEEDWORKER_FUZZ_SEED says otherwise.</summary>
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("FEEDWORKER_FUZZ_SEED"), out var seed) ? seed : 2026;

    /// <summary>What broke the target (empty is good), after telling how many inputs were tried.</summary>
    public static IReadOnlyList<string> Of(FuzzTarget target, ITestOutputHelper output)
    {
        var (mutator, findings) = (new Mutator(target, new Random(Seed)), new List<string>());
        var (tried, slowest, most) = (0L, TimeSpan.Zero, 0L);
        byte[] slowestInput = [];
        foreach (var seed in target.Seeds)
            Try(seed);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < Seconds && findings.Count < MostFindings;)
            Try(mutator.Next());
        CurrentInput.Clear(target.Name);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        var shown = slowest > WorthKeeping ? $" ({Keep(target, slowestInput, "slow-")})" : "";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{target.Name}: {tried:N0} inputs (seed {Seed}), {findings.Count} findings, slowest {slowest.TotalMilliseconds:N0} ms{shown}, most allocated {most / 1024.0 / 1024.0:N0} MB, peak memory {peak / 1024.0 / 1024.0:N0} MB"));
        return findings;

        void Try(byte[] input)
        {
            tried++;
            var (finding, time, allocated) = Once(target, input);
            if (time > slowest)
                (slowest, slowestInput) = (time, input);
            most = Math.Max(most, allocated);
            if (finding is not null && !findings.Any(known => known.StartsWith(finding, StringComparison.Ordinal)))
                findings.Add($"{finding}\n  input kept in {Keep(target, input, "")}");
        }
    }

    private static (string? Finding, TimeSpan Time, long Allocated) Once(FuzzTarget target, byte[] input)
    {
        CurrentInput.Write(target.Name, input);
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        string? finding = null;
        try
        {
            target.Read(input);
        }
        catch (Exception fault)
        {
            // Whatever it is, it is what the fuzzing is for.
            finding = $"{fault.GetType().Name}: {fault.Message} {fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("FeedWorker", StringComparison.Ordinal))?.Trim()}";
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (finding is null && watch.Elapsed > Slow)
            finding = "took too long";
        if (finding is null && allocated > MostAllocated)
            finding = "allocated too much";
        return (finding, watch.Elapsed, allocated);
    }

    private static string Keep(FuzzTarget target, byte[] input, string kind)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Seeds.Repository, "artifacts", "fuzz", target.Name));
        var path = Path.Combine(folder.FullName, kind + Convert.ToHexStringLower(SHA256.HashData(input))[..16]);
        File.WriteAllBytes(path, input);
        return path;
    }
}
