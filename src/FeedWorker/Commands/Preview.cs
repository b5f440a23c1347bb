using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;

namespace FeedWorker.Commands;

/// <summary>What <c>preview</c> learned of one SOURCE.</summary>
internal sealed record Preview
{
    /// <summary>As given on the command line.</summary>
    public required string Source { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary><c>listing</c> or <c>detail</c>; null when nothing could be read.</summary>
    public string? Page { get; init; }

    public string? Method { get; init; }

    public IReadOnlyList<ReadPosting> Postings { get; init; } = [];

    public IReadOnlyList<string> Notes
    {
        get;
        init => field = [.. value.Select(OneLine.Of)];
    }
    = [];

    public IReadOnlyList<CandidateReport> Candidates { get; init; } = [];

    /// <summary>One sentence, when the source could not be fetched or read.</summary>
    public string? Error
    {
        get;
        init => field = value is null ? null : OneLine.Of(value);
    }

    public static Preview Of(string source, SourceReading reading) => reading.Failure is { } failure
        ? new Preview { Source = source, Outcome = Outcome.Failed, Error = failure.Contains(source, StringComparison.Ordinal) ? failure : $"{source}: {failure}" }
        : new Preview
        {
            Source = source,
            Outcome = reading.Findings!.Outcome,
            Page = reading.IsDetail ? "detail" : "listing",
            Method = reading.Findings.Method,
            Postings = reading.Postings,
            Notes = [.. reading.Notes, .. reading.Postings.Where(p => p.DetailFailure is not null).Select(p => $"{p.Posting.DisplayTitle}: {p.DetailFailure}")],
            Candidates = reading.Findings.Candidates,
        };
}
