using CsCheck;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Tests.Normalizing;

/// <summary>Reads made-up pages as the worker does: bytes, page, posting, fields.</summary>
internal static class Sample
{
    public static DateTimeOffset Visit { get; } = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static SiteProfile Site(string? country = null, TimeZoneInfo? zone = null, PostalAddress? address = null) => new()
    {
        Id = "site",
        Organization = new Organization { Name = "Harbour Works", Address = address ?? (country is null ? null : new PostalAddress { Country = country }) },
        PageUrl = new Uri("https://example.org/careers/"),
        TimeZone = zone ?? TimeZoneInfo.Utc,
    };

    /// <summary>A posting that stands on one page, as the finder hands it over.</summary>
    public static ReadPosting Read(string html, string language = "en", string? country = null, string title = "Warehouse Assistant", IReadOnlyList<FoundFact>? facts = null, string? structured = null, SiteProfile? site = null)
    {
        var page = Page("<p>x</p>", language);
        var found = new FoundPosting
        {
            Title = title,
            ContentHtml = html,
            Facts = facts ?? [],
            Structured = structured is null ? null : System.Text.Json.Nodes.JsonNode.Parse(structured)!.AsObject(),
        };
        return new PostingNormalizer().Normalize(found, page, null, null, site ?? Site(country));
    }

    /// <summary>One of the values, at random.</summary>
    public static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>The fields alone.</summary>
    public static Posting Fields(string html, string language = "en", string? country = null, string title = "Warehouse Assistant", IReadOnlyList<FoundFact>? facts = null, string? structured = null, SiteProfile? site = null) =>
        Read(html, language, country, title, facts, structured, site).Posting;

    public static Page Page(string text, string? language = null, string file = "page.html", string? contentType = null) =>
        new PageReader().Read(
            new SourceBytes { Body = System.Text.Encoding.UTF8.GetBytes(text), Address = new Uri("https://example.org/careers/" + file), ContentType = contentType, FetchedAt = Visit },
            language).Page.ShouldNotBeNull();

    /// <summary>A detail page from its text, or null when it is no job's page.</summary>
    public static Posting? OfPage(string text, string file, string? language = null, FoundPosting? listed = null)
    {
        var page = Page(text, language, file);
        var found = new PostingPage().Find(page, Site(), listed);
        return found is null ? null : new PostingNormalizer().Normalize(found, page, null, null, Site()).Posting;
    }
}
