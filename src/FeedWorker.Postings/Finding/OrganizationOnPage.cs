using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding;

/// <summary>
/// Who publishes a page, as the page itself says it: schema.org markup, <c>og:site_name</c>, the copyright line, the title, and last the
/// host's name. For <c>preview</c> and <c>init</c>, where nobody has configured the organization yet.
/// </summary>
public static partial class OrganizationOnPage
{
    private static readonly string[] OrganizationTypes =
        ["Organization", "Corporation", "LocalBusiness", "Library", "School", "CollegeOrUniversity", "NGO", "GovernmentOrganization", "ResearchOrganization", "EducationalOrganization", "City"];

    /// <summary>The organization; its name is never empty.</summary>
    public static Organization Read(Page page)
    {
        var site = page.Address.IsFile ? null : new Uri(page.Address.GetLeftPart(UriPartial.Authority) + "/");
        return FromMarkup(page.Document) is { } marked
            ? marked with { Url = marked.Url ?? site }
            : new Organization { Name = NameFrom(page), Url = site, Logo = Logo(page) };
    }

    private static readonly JsonSerializerOptions AsDeepAsRead = new() { MaxDepth = 200 };

    private static Organization? FromMarkup(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            // Other people's markup is often broken; the next source of the name is as good.
            if (ForgivingJson.Parse(script.TextContent) is { } json && Find(JsonSerializer.SerializeToElement(json, AsDeepAsRead), 0) is { } found) return found;
        }

        return null;
    }

    private static Organization? Find(JsonElement json, int depth)
    {
        if (depth > 6) return null;
        if (json.ValueKind == JsonValueKind.Array)
            return json.EnumerateArray().Select(item => Find(item, depth + 1)).FirstOrDefault(o => o is not null);
        if (json.ValueKind != JsonValueKind.Object) return null;
        if (Text(json, "@type") is { } type && OrganizationTypes.Contains(type) && Text(json, "name") is { } name)
            return new Organization
            {
                Name = name,
                Url = Address(Text(json, "url")),
                Logo = Address(Text(json, "logo") ?? (json.TryGetProperty("logo", out var logo) && logo.ValueKind == JsonValueKind.Object ? Text(logo, "url") : null)),
                Address = json.TryGetProperty("address", out var address) && address.ValueKind == JsonValueKind.Object ? Postal(address) : null,
            };
        foreach (var key in (string[])["@graph", "hiringOrganization", "publisher", "isPartOf"])
            if (json.TryGetProperty(key, out var inner) && Find(inner, depth + 1) is { } found) return found;
        return null;
    }

    private static PostalAddress? Postal(JsonElement address)
    {
        var country = Text(address, "addressCountry");
        var postal = new PostalAddress
        {
            Street = Text(address, "streetAddress"),
            Locality = Text(address, "addressLocality"),
            Region = Text(address, "addressRegion"),
            PostalCode = Text(address, "postalCode"),
            Country = country?.Length == 2 ? country.ToUpperInvariant() : null,
        };
        return postal.IsEmpty ? null : postal;
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString()!.Trim() : null;

    private static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    private static string NameFrom(Page page)
    {
        var document = page.Document;
        if (document.QuerySelector("meta[property='og:site_name']")?.GetAttribute("content") is { } siteName && !string.IsNullOrWhiteSpace(siteName)) return siteName.Trim();
        var footer = document.QuerySelector("footer, #footer, .footer")?.TextContent;
        if (footer is not null && Copyright().Match(footer) is { Success: true } line) return line.Groups["name"].Value.Trim();
        // "Careers | Harbour Library": the organization stands last, the page first.
        var parts = TitleSeparators().Split(page.Title ?? "").Select(p => p.Trim()).Where(p => p.Length > 0).ToArray();
        if (parts.Length > 1) return parts[^1];
        return page.Address.IsFile ? "The organization" : page.Address.Host.Replace("www.", "", StringComparison.Ordinal);
    }

    private static Uri? Logo(Page page)
    {
        var source = page.Document.QuerySelector("header img[src*=logo], img[class*=logo], img[id*=logo], a[class*=logo] img")?.GetAttribute("src");
        return source is not null && Uri.TryCreate(page.BaseUrl, source, out var uri) ? Address(uri.ToString()) : null;
    }

    [GeneratedRegex(@"(©|\(c\)|copyright)\s*(\d{4}(\s*[-–]\s*\d{4})?)?,?\s*(by\s+)?(?<name>[\p{L}][\p{L}\p{N} &'’.\-]{2,60}?)(\s*[.|,·]|\s*all rights|\s*\d{4}|\s*$|\s*\n)", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"\s+[|–—·:-]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex TitleSeparators();
}
