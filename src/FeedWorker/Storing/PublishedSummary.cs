namespace FeedWorker.Storing;

/// <summary>How much is published of one site.</summary>
/// <param name="SiteId">The site.</param>
/// <param name="Open">Open and missing openings.</param>
/// <param name="ChangedAt">The last change of what is published (an event's instant, never the time of asking).</param>
/// <param name="Language">The page's language as recognised; null when it is not known.</param>
internal sealed record PublishedSummary(string SiteId, int Open, DateTimeOffset ChangedAt, string? Language = null);
