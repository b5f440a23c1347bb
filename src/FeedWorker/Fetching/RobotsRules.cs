namespace FeedWorker.Fetching;

/// <summary>What a robots.txt asks of us (RFC 9309).</summary>
/// <param name="Rules">Of our group, in file order.</param>
/// <param name="CrawlDelay">Pause that the host asks for, or null.</param>
internal sealed record RobotsRules(IReadOnlyList<RobotsRule> Rules, TimeSpan? CrawlDelay)
{
    public static readonly RobotsRules AllowAll = new([], null);

    /// <summary>The rule that forbids an address, or null when it is allowed. The longest match wins, and allow wins a tie (RFC 9309, 2.2.2).</summary>
    public RobotsRule? WhyForbidden(Uri address)
    {
        var path = RobotsPath.Normalize(address.PathAndQuery);
        // The file itself is always allowed.
        if (path == "/robots.txt")
            return null;
        RobotsRule? best = null;
        foreach (var rule in Rules)
        {
            if ((best is null || rule.Path.Length > best.Path.Length || (rule.Path.Length == best.Path.Length && rule.Allows)) && rule.Matches(path))
                best = rule;
        }

        return best is { Allows: false } ? best : null;
    }
}
