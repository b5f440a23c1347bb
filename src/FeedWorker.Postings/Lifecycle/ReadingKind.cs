namespace FeedWorker.Postings.Lifecycle;

/// <summary>How far a run came.</summary>
internal enum ReadingKind
{
    Read,

    /// <summary>304, or the same bytes as last time.</summary>
    Unchanged,
    Failed,
}
