namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>A link of a posting, what it is for, and how likely it is the posting's own; the heaviest above zero is.</summary>
internal sealed record WeighedLink(Uri Address, LinkRole Role, double Weight);
