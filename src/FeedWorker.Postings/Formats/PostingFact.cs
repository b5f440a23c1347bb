namespace FeedWorker.Postings.Formats;

/// <summary>One line of a posting's facts, in words for people.</summary>
/// <param name="Key">What it tells.</param>
/// <param name="Label">Its name in the posting's language.</param>
/// <param name="Value">Plain text.</param>
/// <param name="Link">Where the value leads (the page to apply on, a <c>mailto:</c>), or null.</param>
public sealed record PostingFact(FactKey Key, string Label, string Value, Uri? Link = null);
