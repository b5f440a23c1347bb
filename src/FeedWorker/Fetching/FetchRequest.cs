namespace FeedWorker.Fetching;

/// <summary>One source to get.</summary>
internal sealed record FetchRequest
{
    /// <summary><c>http</c>, <c>https</c> or <c>file</c>.</summary>
    public required Uri Address { get; init; }

    /// <summary>Validators of the last answer, for a conditional request.</summary>
    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>
    /// The page on which a stranger wrote this address, or null when the operator did. A page of the web may not lead to a local file, and a local page
    /// only to files in its own folder: set it for every followed link.
    /// </summary>
    public Uri? LinkedFrom { get; init; }

    /// <summary>robots.txt is not asked: the operator's own site.</summary>
    public bool Own { get; init; }

    /// <summary>What is left of the run's budget; null means no budget (preview of one page).</summary>
    public RunBudget? Budget { get; init; }
}
