namespace FeedWorker.Tests.Hostile.Fuzz;

/// <summary>The input at hand, on disk, for what ends the process (a stack overflow) or never returns. Only with FEEDWORKER_FUZZ_SECONDS set.</summary>
internal static class CurrentInput
{
    private static readonly bool IsWanted = Environment.GetEnvironmentVariable("FEEDWORKER_FUZZ_SECONDS") is not null;

    public static void Write(string target, byte[] input)
    {
        if (IsWanted)
            File.WriteAllBytes(PathOf(target), input);
    }

    /// <summary>All inputs came back: none of them is to blame.</summary>
    public static void Clear(string target) => File.Delete(PathOf(target));

    private static string PathOf(string target) => Path.Combine(Directory.CreateDirectory(Path.Combine(Seeds.Repository, "artifacts", "fuzz")).FullName, $"current-{target}");
}
