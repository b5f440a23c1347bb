namespace FeedWorker.Commands;

/// <summary>What the process tells its caller.</summary>
internal static class ExitStatus
{
    public const int Well = 0;

    /// <summary>Something was <c>failed</c> or <c>suspect</c>.</summary>
    public const int NeedsAttention = 1;

    /// <summary>The arguments or the configuration are wrong.</summary>
    public const int Usage = 2;
}
