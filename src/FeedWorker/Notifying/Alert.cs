namespace FeedWorker.Notifying;

/// <summary>Something about a site that its operator should know. Never part of a feed.</summary>
/// <param name="Kind">Why.</param>
/// <param name="SiteId">The site.</param>
/// <param name="At">UTC.</param>
/// <param name="Text">One sentence: what is the matter and what to do.</param>
internal sealed record Alert(AlertKind Kind, string SiteId, DateTimeOffset At, string Text);
