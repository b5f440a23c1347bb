namespace FeedWorker.Fetching;

/// <summary>How a fetch ended.</summary>
internal enum FetchStatus
{
    Ok,

    /// <summary>304, or a file whose bytes are the same.</summary>
    NotModified,

    /// <summary>410, or a 404.</summary>
    Gone,
    Failed,
}
