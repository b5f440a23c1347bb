namespace FeedWorker.Scheduling;

/// <summary>Why a run happens.</summary>
internal enum RunMode
{
    /// <summary>Its time has come.</summary>
    Scheduled,

    /// <summary>Somebody asked for it now: details are asked for again, however recently they were read.</summary>
    Asked,

    /// <summary>The operator says that what the page shows is right.</summary>
    Accept,
}
