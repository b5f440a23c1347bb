using FeedWorker.Fetching;

namespace FeedWorker.Scheduling;

/// <summary>How a source is to be read.</summary>
internal sealed record ReadingChoices
{
    public PageExpectation Expect { get; init; } = PageExpectation.Auto;

    /// <summary>Whether the postings' own pages are read too.</summary>
    public bool FollowDetails { get; init; } = true;

    /// <summary>Detail pages in this reading, at most.</summary>
    public int MaxDetails { get; init; } = 500;

    /// <summary>The operator's own site: robots.txt is not asked.</summary>
    public bool Own { get; init; }

    /// <summary>Where the page was read from when that is not its public address: a local file whose links are meant from <c>baseUrl</c>.</summary>
    public Uri? ReadFrom { get; init; }

    public IFetchMemory Memory { get; init; } = NoFetchMemory.Instance;

    public RunBudget? Budget { get; init; }
}
