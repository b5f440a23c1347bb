namespace FeedWorker.Storing;

/// <summary>The life of one opening in short, as <c>history</c> tells it.</summary>
/// <param name="Site">The site's id.</param>
/// <param name="Key">The opening's key.</param>
/// <param name="Title">In the employer's wording.</param>
/// <param name="Url">Its own page, or null.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="UpdatedAt">Each change that a reader saw, oldest first.</param>
/// <param name="ClosedAt">UTC, or null while it is open. See <see cref="Postings.Lifecycle.Opening.EndedAt"/>.</param>
internal sealed record OpeningLife(
    string Site, string Key, string Title, Uri? Url, DateTimeOffset OpenedAt, IReadOnlyList<DateTimeOffset> UpdatedAt, DateTimeOffset? ClosedAt);
