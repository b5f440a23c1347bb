using System.Text.RegularExpressions;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>Takes tenants out of addresses.</summary>
internal static partial class AtsAddress
{
    private static readonly HashSet<string> NoTenants = new(StringComparer.OrdinalIgnoreCase) { "www", "app", "api", "help", "support", "embed", "static", "assets", "cdn", "careers", "jobs", "scripts", "tt", "blog", "docs", "login", "get", "j", "widget" };

    /// <summary>The first path segment on one of the hosts.</summary>
    public static string? FirstSegment(Uri address, params string[] hosts)
    {
        if (!hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase)) return null;
        return address.Segments.Length > 1 ? Token(address.Segments[1].Trim('/')) : null;
    }

    /// <summary>The label before one of the domains.</summary>
    public static string? Subdomain(Uri address, params string[] domains)
    {
        foreach (var domain in domains)
            if (address.Host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)) return Token(address.Host[..^(domain.Length + 1)]);
        return null;
    }

    /// <summary>A value of the query.</summary>
    public static string? Query(Uri address, string name)
    {
        foreach (var pair in address.Query.TrimStart('?').Split('&'))
            if (pair.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase)) return Token(pair[(name.Length + 1)..]);
        return null;
    }

    private static string? Token(string text) => TenantToken().IsMatch(text) && !NoTenants.Contains(text) ? text : null;

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._%-]{0,99}$", RegexOptions.NonBacktracking)]
    private static partial Regex TenantToken();
}
