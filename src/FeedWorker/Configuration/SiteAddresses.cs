using FeedWorker.Postings.Model;

namespace FeedWorker.Configuration;

/// <summary>From the configuration of a site to what the rooms of the core ask for.</summary>
internal static class SiteAddresses
{
    /// <summary>What to fetch.</summary>
    public static Uri PageAddress(this SiteOptions site, FeedWorkerOptions options) => Values.PageAddress.Resolve(site.Page, options.BaseDirectory);

    /// <summary>
    /// Where to read what a link of the page leads to. The links of a page that is a file are public addresses below <see cref="SiteOptions.BaseUrl"/>;
    /// what they mean stands beside the file, if it stands anywhere here.
    /// </summary>
    public static Uri LinkAddress(this SiteOptions site, FeedWorkerOptions options, Uri link)
    {
        var page = site.PageAddress(options);
        if (!page.IsFile || site.BaseUrl is null || !site.BaseUrl.IsBaseOf(link))
            return link;
        var beside = new Uri(page, site.BaseUrl.MakeRelativeUri(link));
        return beside.IsFile && File.Exists(beside.LocalPath) ? beside : link;
    }

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
