using System.Text;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Tests.Finding;

/// <summary>Reads a page from text and finds its openings, the way a run does.</summary>
internal static class Found
{
    public static Uri Address { get; } = new("https://example.org/careers/");

    public static Findings In(string text, string contentType = "text/html", ExtractRules? extract = null) => new PostingFinder().Find(Page(text, contentType), Site(extract));

    public static Findings InMain(string body, string title = "Careers") => In($"<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title></head><body><main>{body}</main></body></html>");

    public static Page Page(string text, string contentType = "text/html") => new PageReader().Read(Source(Encoding.UTF8.GetBytes(text), contentType), null).Page.ShouldNotBeNull();

    public static SourceBytes Source(byte[] body, string? contentType) => new() { Body = body, Address = Address, ContentType = contentType, FetchedAt = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero) };

    public static string[] Titles(Findings findings) => [.. findings.Postings.Select(p => p.Title)];

    private static SiteProfile Site(ExtractRules? extract) => new() { Id = "test", Organization = new Organization { Name = "The organization" }, PageUrl = Address, Extract = extract };
}
