namespace FeedWorker.Postings.Lifecycle;

/// <summary>Something that happened to an opening in a run.</summary>
/// <param name="Kind">What.</param>
/// <param name="Key">The opening's key.</param>
/// <param name="At">UTC: when it is believed to have happened (a closing: the first time that it was missed).</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record LifeEvent(LifeEventKind Kind, string Key, DateTimeOffset At, string Reason)
{
    /// <summary>Whether a reader of the feeds can see that it happened.</summary>
    public bool IsPublished => Kind is not (LifeEventKind.Missing or LifeEventKind.SeenAgain or LifeEventKind.Delisted);
}
