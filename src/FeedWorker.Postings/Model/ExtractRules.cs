namespace FeedWorker.Postings.Model;

/// <summary>The operator's selectors for a page that detection cannot read (<c>extract</c> in the configuration).</summary>
public sealed record ExtractRules
{
    /// <summary>CSS selector of one posting's element.</summary>
    public required string Posting { get; init; }

    /// <summary>Field name (<c>title</c>, <c>url</c>, <c>place</c>, <c>employmentType</c>, <c>datePosted</c>, <c>validThrough</c>, <c>pay</c>, <c>description</c>, <c>department</c>, <c>identifier</c>, <c>apply</c>) to its rule.</summary>
    public IReadOnlyDictionary<string, FieldRule> Fields { get; init; } = new Dictionary<string, FieldRule>();
}
