namespace FeedWorker.Postings.Model;

/// <summary>Where the work is done, as far as the posting says.</summary>
public enum WorkArrangement
{
    Unstated,
    OnSite,
    Hybrid,

    /// <summary>The job may be done wholly remotely: <c>jobLocationType</c> is <c>TELECOMMUTE</c>.</summary>
    Remote,
}
