using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Benchmarks;

/// <summary>The pages that benchmarks run over: <c>html/pages</c>, <c>markdown/pages</c> and <c>details/pages</c> below the folder named by FEEDWORKER_CORPUS, else below <c>../shared/corpus</c>.</summary>
internal static class CorpusPages
{
    /// <summary>The folder whose pages are one opening each.</summary>
    public const string Details = "details";

    public static Uri Address { get; } = new("https://example.org/careers/");

    public static SiteProfile Site { get; } = new() { Id = "benchmark", Organization = new Organization { Name = "The organization" }, PageUrl = Address };

    public static IEnumerable<SourceBytes> Read(string kind)
    {
        var corpus = Environment.GetEnvironmentVariable("FEEDWORKER_CORPUS") ?? Find() ?? throw new DirectoryNotFoundException("Name a folder of pages in FEEDWORKER_CORPUS.");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(corpus, kind, "pages")).Order(StringComparer.Ordinal))
            yield return Source(File.ReadAllBytes(file), file.EndsWith(".md", StringComparison.Ordinal) ? "text/markdown" : "text/html");
    }

    public static SourceBytes Source(byte[] body, string contentType) => new() { Body = body, Address = Address, FetchedAt = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), ContentType = contentType };

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "shared", "corpus"))) return Path.Combine(at.FullName, "shared", "corpus");
        return null;
    }
}
