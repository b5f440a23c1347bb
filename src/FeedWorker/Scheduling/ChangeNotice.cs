namespace FeedWorker.Scheduling;

/// <summary>A change of one posting, as it is told to receivers: the payload of the outbox items <c>websub</c>, <c>indexnow</c>, <c>google</c> and <c>webhook</c>.</summary>
/// <param name="Type"><c>opening.opened</c>, <c>opening.updated</c>, <c>opening.closed</c>, <c>opening.reopened</c>.</param>
/// <param name="Site">The site's id.</param>
/// <param name="Key">The opening's key.</param>
/// <param name="Slug">The last segment of its address.</param>
/// <param name="Title">In the employer's wording.</param>
/// <param name="PageUrl">Its page in this service.</param>
/// <param name="Url">Its page at the employer's, or null.</param>
/// <param name="At">UTC.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record ChangeNotice(string Type, string Site, string Key, string Slug, string Title, Uri PageUrl, Uri? Url, DateTimeOffset At, string Reason);
