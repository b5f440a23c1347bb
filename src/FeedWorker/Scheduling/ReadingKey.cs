using System.Security.Cryptography;
using System.Text;
using FeedWorker.Configuration;
using FeedWorker.Postings.Reading;
using FeedWorker.Storing;

namespace FeedWorker.Scheduling;

/// <summary>How a page is read: by which build of the program and under which configuration. Under another key an unchanged page is read again.</summary>
internal static class ReadingKey
{
    /// <summary>The list came from an applicant tracking system: that the page is the same says nothing about it.</summary>
    private const string Ats = "+ats";

    public static string Of(SiteOptions site)
    {
        var build = typeof(PageReader).Module.ModuleVersionId;
        var choices = StoredJson.Write(new { build, site.BaseUrl, Zone = site.TimeZone.Id, site.Language, site.FollowDetails, site.Organization, site.Extract });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(choices))[..12]);
    }

    public static string WithMethod(string key, string? method) => method?.StartsWith("ats:", StringComparison.Ordinal) == true ? key + Ats : key;

    /// <summary>Whether "not modified" means that there is nothing new.</summary>
    public static bool LetsUnchangedStand(string? stored, string key) => stored == key;
}
