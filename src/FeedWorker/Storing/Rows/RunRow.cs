using FeedWorker.Postings.Model;

namespace FeedWorker.Storing.Rows;

/// <summary>A finished run.</summary>
internal sealed class RunRow
{
    public long Id { get; set; }

    public required string SiteId { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset EndedAt { get; set; }

    public Outcome Outcome { get; set; }

    public string? Method { get; set; }

    public int Postings { get; set; }

    public int Opened { get; set; }

    public int Updated { get; set; }

    public int Closed { get; set; }

    public required string Reason { get; set; }

    public long Bytes { get; set; }

    public int Requests { get; set; }

    public RunRecord ToRecord() => new()
    {
        Id = Id,
        SiteId = SiteId,
        StartedAt = StartedAt,
        EndedAt = EndedAt,
        Outcome = Outcome,
        Method = Method,
        Postings = Postings,
        Opened = Opened,
        Updated = Updated,
        Closed = Closed,
        Reason = Reason,
        Bytes = Bytes,
        Requests = Requests,
    };

    public static RunRow Of(RunRecord run) => new()
    {
        SiteId = run.SiteId,
        StartedAt = run.StartedAt,
        EndedAt = run.EndedAt,
        Outcome = run.Outcome,
        Method = run.Method,
        Postings = run.Postings,
        Opened = run.Opened,
        Updated = run.Updated,
        Closed = run.Closed,
        Reason = run.Reason,
        Bytes = run.Bytes,
        Requests = run.Requests,
    };
}
