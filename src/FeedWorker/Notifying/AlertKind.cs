namespace FeedWorker.Notifying;

/// <summary>Why the operator is told of a site.</summary>
internal enum AlertKind
{
    /// <summary>The source failed so often in a row that it is worth a look.</summary>
    Failing,
    Recovered,

    /// <summary>The page does not look like itself; the last good state stands.</summary>
    Suspect,

    /// <summary>The page looks like itself again, or was accepted.</summary>
    Resolved,
}
