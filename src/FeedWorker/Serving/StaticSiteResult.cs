namespace FeedWorker.Serving;

/// <summary>What an export did.</summary>
internal sealed record StaticSiteResult
{
    /// <summary>Files that are new or changed.</summary>
    public int Written { get; init; }

    /// <summary>Files that were left as they are.</summary>
    public int Kept { get; init; }

    /// <summary>Files of the last export that are no more.</summary>
    public int Removed { get; init; }

    /// <summary>One sentence: why nothing was written, or null.</summary>
    public string? Refusal { get; init; }
}
