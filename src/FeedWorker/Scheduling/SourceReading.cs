using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Scheduling;

/// <summary>What one source said: its page, what was found on it, and the postings with every field read.</summary>
internal sealed record SourceReading
{
    /// <summary>Null when the bytes could not be read; <see cref="Failure"/> then says why.</summary>
    public Page? Page { get; init; }

    public Findings? Findings { get; init; }

    /// <summary>True when the whole page was read as one posting.</summary>
    public bool IsDetail { get; init; }

    public IReadOnlyList<ReadPosting> Postings { get; init; } = [];

    public string? Failure { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];
}
