namespace FeedWorker.Configuration;

/// <summary>How far, how much and how politely we fetch.</summary>
internal sealed record FetchOptions
{
    /// <summary>Loopback, private, link-local and reserved addresses are refused unless true.</summary>
    public bool AllowPrivateNetworks { get; init; }

    /// <summary>How a site's owner can reach the operator; part of the <c>User-Agent</c>. <c>publicUrl</c> when absent.</summary>
    public string? Contact { get; init; }

    /// <summary>One attempt, from connect to last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Retries after the first attempt, on what is transient.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Expanded bytes of one body.</summary>
    public long MaxBytes { get; init; } = 10 * 1024 * 1024;

    public int MaxRedirects { get; init; } = 5;

    /// <summary>Detail pages in one run.</summary>
    public int MaxDetails { get; init; } = 500;

    /// <summary>Everything that one run may take.</summary>
    public TimeSpan RunBudget { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Pause between two requests to one host; robots' <c>Crawl-delay</c> may lengthen it.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    public bool ObeyRobots { get; init; } = true;

    /// <summary>A proxy's address, perhaps with user and password, or <c>environment</c>; null for connections from here, whatever the environment says.</summary>
    public string? Proxy { get; init; }
}
