using FeedWorker.Postings.Reading;

namespace FeedWorker.Benchmarks;

/// <summary>The listing pages that benchmarks run over.</summary>
internal static class FindingCorpusPages
{
    public static Uri Address { get; } = new("https://example.org/careers/");

    public static IEnumerable<Page> Read()
    {
        var folder = Environment.GetEnvironmentVariable("FEEDWORKER_CORPUS") ?? Find() ?? throw new DirectoryNotFoundException("Name a folder of pages in FEEDWORKER_CORPUS.");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => f.Contains("pages", StringComparison.Ordinal) && !f.Contains("details", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var source = new SourceBytes
            {
                Body = File.ReadAllBytes(file), Address = Address, FetchedAt = DateTimeOffset.UnixEpoch,
                ContentType = file.EndsWith(".md", StringComparison.Ordinal) ? "text/markdown" : "text/html",
            };
            if (new PageReader().Read(source, null).Page is { } page) yield return page;
        }
    }

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "shared", "corpus"))) return Path.Combine(at.FullName, "shared", "corpus");
        return null;
    }
}
