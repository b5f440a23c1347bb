using System.Collections.Concurrent;

namespace FeedWorker.Fetching;

/// <summary>The robots.txt files of one host, by origin (scheme, host, port), as last read.</summary>
internal sealed class RobotsMemory
{
    private readonly ConcurrentDictionary<string, RobotsVerdict> _byOrigin = new(StringComparer.Ordinal);

    /// <summary>What is remembered and still good, or null.</summary>
    public RobotsVerdict? Recall(string origin, DateTimeOffset now) => _byOrigin.TryGetValue(origin, out var verdict) && verdict.GoodUntil > now ? verdict : null;

    public void Keep(string origin, RobotsVerdict verdict)
    {
        // One host has few origins; somebody who links to a thousand ports is not worth a memory.
        if (_byOrigin.Count < 16 || _byOrigin.ContainsKey(origin))
            _byOrigin[origin] = verdict;
    }
}
