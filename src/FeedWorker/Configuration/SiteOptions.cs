using FeedWorker.Postings.Model;

namespace FeedWorker.Configuration;

/// <summary>One watched careers page.</summary>
internal sealed record SiteOptions
{
    public required string Id { get; init; }

    /// <summary>A URL, or a path to an HTML, Markdown or PDF file, from the configuration's folder.</summary>
    public required string Page { get; init; }

    /// <summary>For a page that is a file: the public address that its relative links are meant from.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Interval between runs, or null when <see cref="Cron"/> is set.</summary>
    public TimeSpan? Every { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Quartz cron expression, in the site's time zone.</summary>
    public string? Cron { get; init; }

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    public string? Language { get; init; }

    public bool FollowDetails { get; init; } = true;

    /// <summary>The operator says that the site is their own: robots.txt is not asked.</summary>
    public bool Own { get; init; }

    public required Organization Organization { get; init; }

    public ExtractRules? Extract { get; init; }

    /// <summary>A word for combined feeds (<c>?category=library</c>).</summary>
    public string? Category { get; init; }
}
