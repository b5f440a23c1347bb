namespace FeedWorker.Storing.Rows;

/// <summary>What is remembered of a site from run to run.</summary>
internal sealed class SiteRow
{
    public required string Id { get; set; }

    /// <summary>Grows with every run: two instances cannot both commit a run that began from the same state.</summary>
    public long Revision { get; set; }

    /// <summary>The last change of what is published.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The page's language as recognised when what is published changed last; null while it was never read.</summary>
    public string? Language { get; set; }

    public DateTimeOffset? LastGoodAt { get; set; }

    /// <summary>The last run that was found, none or unchanged; 0 before the first.</summary>
    public long LastGoodRunId { get; set; }

    public int ConsecutiveFailures { get; set; }

    public int ConfirmingRuns { get; set; }

    public DateTimeOffset? SuspectSince { get; set; }

    public DateTimeOffset? NextRunAt { get; set; }

    public string? Attention { get; set; }

    /// <summary>An alert about failing was raised and not yet taken back.</summary>
    public bool FailureAlerted { get; set; }

    public bool SuspectAlerted { get; set; }

    /// <summary><see cref="Postings.Lifecycle.PageProfile"/> as JSON.</summary>
    public string? Profile { get; set; }

    /// <summary>How the page was read last: program and configuration. Another way of reading reads an unchanged page again.</summary>
    public string? ReadingKey { get; set; }

    public DateTimeOffset? DetailsCheckedAt { get; set; }
}
