using System.Net;
using FeedWorker.Configuration;

namespace FeedWorker.Fetching;

/// <summary>Gets pages over HTTP: follows redirects by hand, and asks each host's robots.txt on the way.</summary>
internal sealed class WebSourceFetcher(HostVisitor visitor, RobotsGate robots, FetchOptions options)
{
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        var address = request.Address;
        for (var hop = 0; hop <= options.MaxRedirects; hop++)
        {
            if (WebAddressRules.WhyRefused(address) is { } refusal)
                return Failed(request, address, refusal);
            var (pause, barred) = await AskRobotsAsync(request, address, cancellation).ConfigureAwait(false);
            if (barred is not null)
                return barred;
            // This very machine is nobody's guest: between requests to it there is no pause.
            var exchange = await visitor.VisitAsync(
                new ExchangeRequest(address, request.ETag, request.LastModified, options.MaxBytes, request.Budget), hop == 0 && !address.IsLoopback ? pause : TimeSpan.Zero, cancellation).ConfigureAwait(false);
            if (exchange.Problem is not null || !exchange.IsRedirect)
                return ResultOf(request, address, exchange);
            var (next, problem) = Redirect.Next(address, exchange.Location);
            if (next is null)
                return Failed(request, address, problem!);
            address = next;
        }

        return Failed(request, request.Address, $"redirects more than {options.MaxRedirects} times (fetch.maxRedirects)");
    }

    /// <summary>The pause to keep, or the result when robots.txt bars the way.</summary>
    private async Task<(TimeSpan Pause, FetchResult? Barred)> AskRobotsAsync(FetchRequest request, Uri address, CancellationToken cancellation)
    {
        if (!options.ObeyRobots || (request.Own && IsOwnHost(request, address)))
            return (options.Pause, null);
        var file = new Uri(address, "/robots.txt");
        var verdict = await robots.AskAsync(address, request.Budget, cancellation).ConfigureAwait(false);
        if (verdict.Rules is null)
            return (default, Failed(request, address, $"is not asked for now: {WebAddressRules.Shown(file)} {verdict.Problem}") with { RetryAfter = verdict.Wait });
        if (verdict.Rules.WhyForbidden(address) is { } rule)
            return (default, Failed(request, address, $"is forbidden by {WebAddressRules.Shown(file)}, line {rule.Line} (Disallow: {rule.Shown}); own: true would skip it if the site is yours")
                with { ForbiddenByRobots = true });
        return (verdict.Rules.CrawlDelay is { } delay && delay > options.Pause ? delay : options.Pause, null);
    }

    /// <summary>An operator's word for a site holds for its host and those below or above it, not for wherever the site links or redirects to.</summary>
    private static bool IsOwnHost(FetchRequest request, Uri address)
    {
        var (own, host) = ((request.LinkedFrom ?? request.Address).IdnHost, address.IdnHost);
        return host.Equals(own, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + own, StringComparison.OrdinalIgnoreCase) || own.EndsWith("." + host, StringComparison.OrdinalIgnoreCase);
    }

    private static FetchResult ResultOf(FetchRequest request, Uri address, Exchange exchange)
    {
        var result = new FetchResult
        {
            Status = FetchStatus.Failed,
            Address = address,
            HttpStatus = exchange.Status,
            ContentType = exchange.ContentType,
            ETag = exchange.ETag,
            LastModified = exchange.LastModified,
            Headers = exchange.Headers,
            RetryAfter = exchange.RetryAfter,
        };
        if (exchange.Problem is not null)
            return result with { Reason = Sentence(request, address, exchange.Problem) };
        var conditional = request.ETag is not null || request.LastModified is not null;
        return exchange.Status switch
        {
            200 or 203 when exchange.Body.Length > 0 => result with { Status = FetchStatus.Ok, Body = exchange.Body },
            200 or 203 => result with { Reason = Sentence(request, address, "answered with nothing: the page is empty") },
            304 when conditional => result with { Status = FetchStatus.NotModified, ETag = exchange.ETag ?? request.ETag, LastModified = exchange.LastModified ?? request.LastModified,
                Reason = Sentence(request, address, "has not changed") },
            404 or 410 => result with { Status = FetchStatus.Gone, Reason = Sentence(request, address, $"answered {Named(exchange.Status)}") },
            _ => result with { Reason = Sentence(request, address, $"answered {Named(exchange.Status)}{(exchange.RetryAfter is { } wait ? $" and asks to come back in {Durations.Format(wait)}" : "")}") },
        };
    }

    private static string Named(int? status) => Enum.IsDefined((HttpStatusCode)status!) ? $"{status} ({Words((HttpStatusCode)status)})" : $"{status}";

    /// <summary><c>NotFound</c> becomes <c>not found</c>.</summary>
    private static string Words(HttpStatusCode status) => string.Concat(status.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static FetchResult Failed(FetchRequest request, Uri address, string problem) =>
        new() { Status = FetchStatus.Failed, Address = address, Reason = Sentence(request, address, problem) };

    private static string Sentence(FetchRequest request, Uri address, string problem) => request.Address == address
        ? $"{WebAddressRules.Shown(address)} {problem}."
        : $"{WebAddressRules.Shown(address)}, reached from {WebAddressRules.Shown(request.Address)}, {problem}.";
}
