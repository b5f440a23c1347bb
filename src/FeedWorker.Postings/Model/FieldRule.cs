namespace FeedWorker.Postings.Model;

/// <summary>How to read one field within a posting's element.</summary>
public sealed record FieldRule
{
    /// <summary>CSS selector below the posting's element; empty means the element itself.</summary>
    public string Selector { get; init; } = "";

    /// <summary>Take this attribute instead of the text.</summary>
    public string? Attribute { get; init; }

    /// <summary>When false (the default for all but <c>title</c>'s rule), a posting without it is still a posting.</summary>
    public bool Required { get; init; }

    /// <summary>Used when nothing matches.</summary>
    public string? Default { get; init; }

    /// <summary>Small filters applied in order: <c>trim</c>, <c>lower</c>, <c>after:TEXT</c>, <c>before:TEXT</c>, <c>replace:A=>B</c>.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];
}
