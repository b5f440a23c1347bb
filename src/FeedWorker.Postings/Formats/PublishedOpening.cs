using FeedWorker.Postings.Lifecycle;

namespace FeedWorker.Postings.Formats;

/// <summary>An opening with its own address in this service.</summary>
/// <param name="Opening">Its life and last good reading.</param>
/// <param name="PageUrl">Its page here, <c>{publicUrl}/{site}/jobs/{slug}/</c>.</param>
/// <param name="TimeZone">The site's zone.</param>
/// <param name="SitePageUrl">The careers page it was read from.</param>
public sealed record PublishedOpening(Opening Opening, Uri PageUrl, TimeZoneInfo TimeZone, Uri SitePageUrl);
