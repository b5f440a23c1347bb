namespace FeedWorker.Storing.Rows;

/// <summary>What a suspect run saw, for the operator. Bounded in size and number.</summary>
internal sealed class EvidenceRow
{
    public long Id { get; set; }

    public required string SiteId { get; set; }

    public long RunId { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Address { get; set; }

    /// <summary>"name: value" lines.</summary>
    public required string Headers { get; set; }

    /// <summary>What was expected, what came.</summary>
    public required string Differences { get; set; }

    /// <summary>The first bytes of the body, Brotli.</summary>
    public required byte[] Body { get; set; }

    /// <summary>Length of the whole body, bytes.</summary>
    public long BodyLength { get; set; }
}
