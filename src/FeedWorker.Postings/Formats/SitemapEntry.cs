namespace FeedWorker.Postings.Formats;

/// <summary>One address in the sitemap.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="LastChanged">The last change that a visitor would see; null when nothing was ever published there.</param>
public sealed record SitemapEntry(Uri Address, DateTimeOffset? LastChanged);
