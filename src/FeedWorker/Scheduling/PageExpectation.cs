namespace FeedWorker.Scheduling;

/// <summary>What a source is taken for.</summary>
internal enum PageExpectation
{
    /// <summary>A listing if it reads as one, else one posting.</summary>
    Auto,
    Listing,
    Detail,
}
