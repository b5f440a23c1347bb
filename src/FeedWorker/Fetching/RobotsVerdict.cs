namespace FeedWorker.Fetching;

/// <summary>What came of asking for robots.txt.</summary>
/// <param name="Rules">What to obey; null when the file could not be had and nothing may be fetched for now.</param>
/// <param name="Problem">Why not, as the end of a sentence that begins with the file's address.</param>
/// <param name="GoodUntil">When to ask again.</param>
/// <param name="Wait">How long the host asked to be left alone, or null.</param>
internal sealed record RobotsVerdict(RobotsRules? Rules, string? Problem, DateTimeOffset GoodUntil, TimeSpan? Wait = null);
