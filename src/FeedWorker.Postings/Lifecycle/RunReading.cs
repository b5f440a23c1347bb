using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>What one run read, before anything is concluded from it.</summary>
internal sealed record RunReading
{
    public required ReadingKind Kind { get; init; }

    /// <summary>The careers page's address, from which links are told apart.</summary>
    public required Uri Page { get; init; }

    public IReadOnlyList<ReadPosting> Postings { get; init; } = [];

    /// <summary>The page says in its own words that there is nothing.</summary>
    public bool SaysNone { get; init; }

    /// <summary>What the page looks like; null when it was not read.</summary>
    public PageLook? Look { get; init; }

    /// <summary>Why reading failed, or the sentence that says that there is nothing; for the run's reason.</summary>
    public string? Reason { get; init; }
}
