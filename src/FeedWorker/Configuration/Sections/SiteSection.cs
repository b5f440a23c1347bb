using FeedWorker.Configuration.Values;

namespace FeedWorker.Configuration.Sections;

internal static class SiteSection
{
    /// <summary>The first segment of addresses that are not a site's.</summary>
    private static readonly string[] Reserved = ["assets", "health", "metrics", "status"];

    private static readonly ValueKind<string> Id = new(
        static () => new() { ["type"] = "string", ["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$", ["maxLength"] = 64 },
        static text => text.Length is 0 or > 64 || !text.Split('-').All(part => part.Length > 0 && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)))
            ? Kinds.Bad<string>("is not an id; write lower-case letters, digits and single hyphens, at most 64")
            : Reserved.Contains(text) ? Kinds.Bad<string>("is an address of the service itself; choose another id") : Kinds.Ok(text));

    private static readonly ValueKind<string> Category = Kinds.Matching(@"^[\p{L}\p{Nd}][\p{L}\p{Nd} _-]{0,63}$", "is not a category; write a word of letters, digits, blanks and hyphens");

    public static IReadOnlyList<SiteOptions> ReadAll(Section root, string baseDirectory)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var sites = root.Each("sites", section => Read(section, baseDirectory, first), "The careers pages that are watched.");
        if (!root.Has("sites") && sites.Count == 0)
            root.Fault("sites", "is missing; name at least one careers page to watch, or let “feedworker init URL” write it");
        return [.. sites.OfType<SiteOptions>()];
    }

    private static SiteOptions? Read(Section section, string baseDirectory, Dictionary<string, int> first)
    {
        var id = section.Required("id", Id, "Names the site in addresses: lower-case letters, digits, hyphens. Never change it.", "is missing; every site needs a short name for its addresses");
        if (id is not null && !first.TryAdd(id, section.Line))
            section.Fault("id", $"“{id}” is the id of the site on line {first[id]} already; every site needs its own");
        var page = section.Required("page", PageAddress.Kind, "A URL, or a path to an HTML, Markdown or PDF file from this file's folder.",
            "is missing; write the address of the careers page, or the path of a file");
        var own = section.Value("own", false, Kinds.Flag, "The site is yours: robots.txt is not asked.");
        var (every, cron) = ScheduleKeys.Read(section, someoneElses: !own && page is not null && PageAddress.IsWeb(page));
        var organization = section.Nested("organization", OrganizationSection.Read, "Who is hiring.");
        var options = new SiteOptions
        {
            Id = id ?? "",
            Page = page ?? "",
            Own = own,
            Every = every,
            Cron = cron,
            Organization = organization ?? new() { Name = "" },
            BaseUrl = section.Optional("baseUrl", Kinds.WebAddress, "For a page that is a file: the public address that its relative links are meant from."),
            TimeZone = section.Value("timeZone", TimeZoneInfo.Utc, Kinds.TimeZone, "IANA name of the zone in which the page's dates are meant; UTC when left out."),
            Language = section.Optional("language", Kinds.Language, "The page's language (en, de, pt-BR); guessed when left out."),
            FollowDetails = section.Value("details", "follow", Kinds.OneOf("follow", "ignore"), "Whether the pages of the postings are read too.") == "follow",
            Extract = section.TextOrNested("extract", ExtractSection.PostingOnly, ExtractSection.Read, "CSS selectors, only for a page that defeats detection."),
            Category = section.Optional("category", Category, "A word to choose by in combined feeds."),
        };
        return id is null || page is null || organization is null ? null : options;
    }
}
