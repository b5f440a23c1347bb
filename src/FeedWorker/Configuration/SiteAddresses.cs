using FeedWorker.Postings.Model;

namespace FeedWorker.Configuration;

/// <summary>From the configuration of a site to what the rooms of the core ask for.</summary>
internal static class SiteAddresses
{
    /// <summary>What to fetch.</summary>
    public static Uri PageAddress(this SiteOptions site, FeedWorkerOptions options) => Values.PageAddress.Resolve(site.Page, options.BaseDirectory);

    /// <summary>What the core knows of the site before its page is read.</summary>
    public static SiteProfile Profile(this SiteOptions site, FeedWorkerOptions options) => new()
    {
        Id = site.Id,
        Organization = site.Organization,
        PageUrl = site.BaseUrl ?? site.PageAddress(options),
        TimeZone = site.TimeZone,
        Language = site.Language,
        Extract = site.Extract,
    };
}
