using FeedWorker.Postings.Lifecycle;

namespace FeedWorker.Storing;

/// <summary>Everything that is published of one site.</summary>
/// <param name="SiteId">The site.</param>
/// <param name="Open">Open and missing openings, newest first by <c>OpenedAt</c>, then by key.</param>
/// <param name="Closed">Closed in the last 30 days, newest first by <c>ClosedAt</c>.</param>
/// <param name="ChangedAt">The last change of what is published (an event's instant, never the time of asking).</param>
internal sealed record PublishedSite(string SiteId, IReadOnlyList<Opening> Open, IReadOnlyList<Opening> Closed, DateTimeOffset ChangedAt);
