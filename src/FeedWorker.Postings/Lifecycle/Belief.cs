namespace FeedWorker.Postings.Lifecycle;

/// <summary>How far a run's page is believed.</summary>
internal enum Belief
{
    /// <summary>The page plainly lives on: what is gone is closed.</summary>
    Lives,

    /// <summary>The page looks like itself, but further runs must agree.</summary>
    Confirm,

    /// <summary>Nothing is concluded from it.</summary>
    Suspect,
}
