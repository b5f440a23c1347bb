using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Selecting;

/// <summary>What a field's rule gave: text with the element it came from, or one sentence about what is wrong. Both null when an optional field is absent.</summary>
internal sealed record FieldReading(string? Text, IElement? Element, string? Error);
