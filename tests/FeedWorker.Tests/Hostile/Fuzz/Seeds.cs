using System.Text;

namespace FeedWorker.Tests.Hostile.Fuzz;

/// <summary>Where the good inputs come from: the texts given, the fixtures of the test projects, and what once broke a reader (Fixtures/Fuzz).</summary>
internal static class Seeds
{
    public static string Repository { get; } = FindRepository();

    public static IReadOnlyList<byte[]> Of(string target, IEnumerable<string> texts, params string[] extensions)
    {
        var kept = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Fuzz", target);
        return
        [
            .. texts.Select(Encoding.UTF8.GetBytes),
            .. FilesBelow(kept, []),
            .. extensions.Length == 0 ? [] : FilesBelow(Path.Combine(Repository, "tests", "FeedWorker.Postings.Tests", "Fixtures"), extensions),
            .. extensions.Length == 0 ? [] : FilesBelow(Path.Combine(Repository, "config", "samples"), extensions),
        ];
    }

    private static IEnumerable<byte[]> FilesBelow(string folder, string[] extensions) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => extensions.Length == 0 || extensions.Contains(Path.GetExtension(path)))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .Where(bytes => bytes.Length < 128 * 1024)
        : [];

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "FeedWorker.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
