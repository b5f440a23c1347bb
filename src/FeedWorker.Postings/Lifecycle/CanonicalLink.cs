using System.Collections.Frozen;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>A link without what changes from visit to visit: scheme, <c>www.</c>, trailing slash, tracking and session parameters, idle fragments.</summary>
internal static class CanonicalLink
{
    private static readonly string[] VolatilePrefixes = ["utm_", "pk_", "mtm_", "matomo_", "hsa_", "_hs", "wt.", "aspsessionid", "at_"];

    private static readonly FrozenSet<string> Volatile = new[]
    {
        "sid", "session", "sessionid", "session_id", "sess", "phpsessid", "jsessionid", "cfid", "cftoken", "zenid", "oscsid", "gclid", "gbraid", "wbraid",
        "dclid", "fbclid", "msclkid", "yclid", "igshid", "twclid", "li_fat_id", "mc_cid", "mc_eid", "_ga", "_gl", "gh_src", "lever-source", "lever-origin", "trk",
        "trackingid", "tracking", "tracking_id", "campaign", "campaignid", "cmp", "icid", "mkt_tok", "spm", "scid", "_", "nocache", "cachebuster", "rnd", "rand",
        "timestamp", "csrf", "token", "hsctatracking", "jobboard", "jobpipeline",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>These tell where the visitor came from, unless they hold a number: then they may be the employer's own.</summary>
    private static readonly FrozenSet<string> VolatileWithoutDigits =
        new[] { "ref", "referrer", "referer", "source", "src", "from", "origin", "medium", "via" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The canonical form, or null when <paramref name="link"/> is no web or file address, or is the careers page itself.</summary>
    /// <param name="link">As the page gives it, absolute.</param>
    /// <param name="page">The careers page: on it, a fragment is what tells postings apart.</param>
    public static string? Of(Uri? link, Uri page)
    {
        if (link is null || !link.IsAbsoluteUri || Bare(link) is not { } bare) return null;
        var fragment = link.Fragment.TrimStart('#');
        var onPage = bare == Bare(page);
        if (fragment.StartsWith(":~:", StringComparison.Ordinal)) fragment = "";
        var isRoute = fragment.Length > 0 && (fragment[0] is '/' or '!' || fragment.Contains('=', StringComparison.Ordinal));
        if (onPage && fragment.Length == 0) return null;
        return onPage || isRoute ? $"{bare}#{fragment}" : bare;
    }

    private static string? Bare(Uri link)
    {
        if (link.Scheme is not ("http" or "https" or "file")) return null;
        var host = link.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        if (!link.IsDefaultPort && link.Port is not (80 or 443)) host += $":{link.Port}";
        return host + Path(link.AbsolutePath) + Query(link.Query);
    }

    private static string Path(string path)
    {
        var session = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        if (session >= 0) path = path[..session];
        var last = path[(path.LastIndexOf('/') + 1)..];
        if (last.ToUpperInvariant() is "INDEX.HTML" or "INDEX.HTM" or "INDEX.PHP" or "DEFAULT.ASPX") path = path[..^last.Length];
        return path.TrimEnd('/');
    }

    private static string Query(string query)
    {
        var kept = query.TrimStart('?').Split(['&', ';'], StringSplitOptions.RemoveEmptyEntries).Where(p => !IsVolatile(p)).Order(StringComparer.Ordinal).ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool IsVolatile(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? parameter : parameter[..equals];
        if (Volatile.Contains(name)) return true;
        if (VolatilePrefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase))) return true;
        return VolatileWithoutDigits.Contains(name) && !parameter[name.Length..].Any(char.IsDigit);
    }
}
