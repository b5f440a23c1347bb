namespace FeedWorker.Postings.Lifecycle;

/// <summary>Which opening a posting is, and by which rule that was told.</summary>
/// <param name="Posting">Index of the posting as read.</param>
/// <param name="Opening">Index of the opening, or null for one not known before.</param>
/// <param name="Rule">The rule that decided, in words.</param>
internal sealed record IdentityMatch(int Posting, int? Opening, string Rule);
