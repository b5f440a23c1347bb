namespace FeedWorker.Postings.Model;

/// <summary>A place of work: schema.org Place with its address.</summary>
public sealed record Place
{
    /// <summary>The place in the employer's own words ("Jiangning Campus", "Berlin or Hamburg").</summary>
    public string? Name { get; init; }

    public PostalAddress Address { get; init; } = new();
}
