namespace FeedWorker.Postings.Model;

/// <summary>What one run over one source concluded. Only <see cref="Found"/> and <see cref="None"/> change what is published.</summary>
public enum Outcome
{
    /// <summary>Postings were found.</summary>
    Found,

    /// <summary>The page says in its own words that it has no openings, or is known to show none in this shape.</summary>
    None,

    /// <summary>The source answered 304, or the same bytes as last time.</summary>
    Unchanged,

    /// <summary>The page does not look like itself; the last good state stands.</summary>
    Suspect,

    /// <summary>The source could not be fetched or read.</summary>
    Failed,
}
