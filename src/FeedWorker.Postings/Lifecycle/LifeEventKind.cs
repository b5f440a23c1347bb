namespace FeedWorker.Postings.Lifecycle;

/// <summary>The kinds of events in an opening's life.</summary>
internal enum LifeEventKind
{
    Opened,
    Updated,

    /// <summary>Not seen, but not believed to be gone yet.</summary>
    Missing,

    /// <summary>Back before it was believed to be gone.</summary>
    SeenAgain,
    Closed,

    /// <summary>Back after it was closed.</summary>
    Reopened,

    /// <summary>The page stopped showing an opening that outlived its closing date.</summary>
    Delisted,
}
