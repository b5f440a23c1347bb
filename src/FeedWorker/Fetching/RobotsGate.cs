using FeedWorker.Configuration;

namespace FeedWorker.Fetching;

/// <summary>Asks each origin's robots.txt before its pages, and remembers the answer for at most a day (RFC 9309, 2.4).</summary>
internal sealed class RobotsGate(HostRegistry hosts, HostVisitor visitor, FetchOptions options, TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromHours(20);

    /// <summary>How soon a robots.txt that could not be had is asked for again.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(10);

    private const int MaxRedirects = 5;

    public async Task<RobotsVerdict> AskAsync(Uri address, RunBudget? budget, CancellationToken cancellation)
    {
        var memory = hosts.For(address).Robots;
        var origin = address.GetLeftPart(UriPartial.Authority);
        if (memory.Recall(origin, time.GetUtcNow()) is { } known)
            return known;
        var verdict = VerdictOf(await GetAsync(new Uri(address, "/robots.txt"), budget, cancellation).ConfigureAwait(false));
        memory.Keep(origin, verdict);
        return verdict;
    }

    private async Task<Exchange> GetAsync(Uri file, RunBudget? budget, CancellationToken cancellation)
    {
        for (var hop = 0; ; hop++)
        {
            // More than the parser reads is cut there and not refused (RFC 9309, 2.5), as long as it is no larger than any page may be.
            var exchange = await visitor.VisitAsync(new ExchangeRequest(file, null, null, options.MaxBytes, budget), TimeSpan.Zero, cancellation).ConfigureAwait(false);
            if (!exchange.IsRedirect)
                return exchange;
            var (next, _) = Redirect.Next(file, exchange.Location);
            if (next is null || hop == MaxRedirects)
                return new Exchange { Status = 404 };
            file = next;
        }
    }

    private RobotsVerdict VerdictOf(Exchange exchange)
    {
        var now = time.GetUtcNow();
        return exchange switch
        {
            { Problem: null, Status: 200 or 203 } => new RobotsVerdict(RobotsParser.Parse(exchange.Body.Span, UserAgent.Token), null, now + Memory),
            { Status: 429 } => new RobotsVerdict(null, "answered 429 (too many requests)", now + (exchange.RetryAfter ?? AskAgain), exchange.RetryAfter),
            { Problem: null, Status: < 500 } => new RobotsVerdict(RobotsRules.AllowAll, null, now + Memory),
            { Problem: null } => new RobotsVerdict(null, $"answered {exchange.Status}, which means wait", now + (exchange.RetryAfter ?? AskAgain), exchange.RetryAfter),
            _ => new RobotsVerdict(null, exchange.Problem, now + AskAgain, exchange.RetryAfter),
        };
    }
}
