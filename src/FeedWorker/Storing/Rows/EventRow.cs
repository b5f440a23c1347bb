using FeedWorker.Postings.Lifecycle;

namespace FeedWorker.Storing.Rows;

/// <summary>Something that happened to an opening.</summary>
internal sealed class EventRow
{
    public long Id { get; set; }

    public required string SiteId { get; set; }

    /// <summary>The opening's key.</summary>
    public required string Key { get; set; }

    public LifeEventKind Kind { get; set; }

    public DateTimeOffset At { get; set; }

    public long RunId { get; set; }

    public required string Reason { get; set; }
}
