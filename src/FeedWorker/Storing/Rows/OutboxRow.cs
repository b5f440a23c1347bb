namespace FeedWorker.Storing.Rows;

/// <summary>Something that must be told to the world, written with the change that it tells of.</summary>
internal sealed class OutboxRow
{
    public long Id { get; set; }

    /// <summary>Names the change: a receiver that gets it twice can tell.</summary>
    public required string ChangeId { get; set; }

    public required string SiteId { get; set; }

    public required string Kind { get; set; }

    public required string Target { get; set; }

    public required string Payload { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>When it arrived or was given up; null while it is waiting.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    public bool GivenUp { get; set; }

    public string? LastError { get; set; }
}
