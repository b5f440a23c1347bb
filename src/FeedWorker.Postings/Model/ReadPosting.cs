namespace FeedWorker.Postings.Model;

/// <summary>A posting after one run's reading, with what the life-cycle needs to know about how it was read.</summary>
public sealed record ReadPosting
{
    public required Posting Posting { get; init; }

    /// <summary>The link as the listing page gives it (identity uses it); null when the posting has none of its own.</summary>
    public Uri? Link { get; init; }

    /// <summary>True when <see cref="Link"/> led to a detail page that was read in this run (or was known to be unchanged).</summary>
    public bool DetailRead { get; init; }

    /// <summary>Why the detail page gave nothing, or null.</summary>
    public string? DetailFailure { get; init; }

    /// <summary>The posting as the listing page alone gives it, for runs in which the detail page cannot be read.</summary>
    public Posting? ListingOnly { get; init; }

    /// <summary>Evidence per field.</summary>
    public IReadOnlyList<FieldEvidence> Evidence { get; init; } = [];
}
