namespace FeedWorker.Postings.Lifecycle;

/// <summary>Where an opening is in its life.</summary>
public enum OpeningState
{
    Open,

    /// <summary>Not seen in the last run, but not yet confirmed gone: still published.</summary>
    Missing,
    Closed,
}
