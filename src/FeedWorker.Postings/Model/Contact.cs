namespace FeedWorker.Postings.Model;

/// <summary>Whom to apply to: schema.org ContactPoint.</summary>
public sealed record Contact
{
    public string? Name { get; init; }

    /// <summary>The person's function ("Head of Adult Programming").</summary>
    public string? Role { get; init; }

    /// <summary>A bare address, without <c>mailto:</c>.</summary>
    public string? Email { get; init; }

    public string? Telephone { get; init; }
}
