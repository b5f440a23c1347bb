namespace FeedWorker.Postings.Model;

/// <summary>What is known of a site before its page is read: the operator's configuration, or the defaults of <c>preview</c>.</summary>
public sealed record SiteProfile
{
    /// <summary>Lower-case letters, digits and hyphens; the first segment of the site's addresses.</summary>
    public required string Id { get; init; }

    public required Organization Organization { get; init; }

    /// <summary>The careers page's public address; what relative links resolve against. A local file has its <c>file:</c> address here unless configured.</summary>
    public required Uri PageUrl { get; init; }

    /// <summary>Zone in which the page's dates are meant. UTC when the operator states none.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>BCP 47; guessed from the page when null.</summary>
    public string? Language { get; init; }

    /// <summary>Only for a page that defeats detection.</summary>
    public ExtractRules? Extract { get; init; }
}
