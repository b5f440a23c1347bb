using FeedWorker.Configuration;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace FeedWorker.Fetching;

/// <summary>One request to one host with all manners: retried if transient, within the host's circuit, in turn, paced, within its time.</summary>
internal sealed class HostVisitor(HostRegistry hosts, FetchPipelines pipelines, HttpExchanger exchanger, FetchOptions options)
{
    /// <param name="request">What to ask.</param>
    /// <param name="pause">Since the host was last asked.</param>
    /// <param name="cancellation">Ends all of it; then this throws.</param>
    public async Task<Exchange> VisitAsync(ExchangeRequest request, TimeSpan pause, CancellationToken cancellation)
    {
        var host = hosts.For(request.Address);
        if (host.LeftAloneFor is { } left)
            return Exchange.Failed($"is not asked: its host wants to be left alone for another {Durations.Format(left)}", transient: true) with { RetryAfter = left };
        try
        {
            var exchange = await host.Pipeline.ExecuteAsync(
                async token => await host.InTurnAsync(pause, turn => AttemptAsync(request, turn), token).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            if (exchange.RetryAfter is { } wait)
                host.LeaveAlone(wait);
            return exchange;
        }
        catch (TimeoutRejectedException)
        {
            return Exchange.Failed($"did not answer in full within {Durations.Format(options.Timeout)} (fetch.timeout)", transient: true);
        }
        catch (BrokenCircuitException broken)
        {
            return Exchange.Failed("is not asked: its host failed again and again and is given a rest", transient: true) with { RetryAfter = broken.RetryAfter };
        }
    }

    private async Task<Exchange> AttemptAsync(ExchangeRequest request, CancellationToken cancellation)
    {
        if (request.Budget?.TakeRequest() == false)
            return Exchange.Failed("is not asked: the run's budget of requests is used up", transient: false);
        return await pipelines.Attempt.ExecuteAsync(
            async token => await exchanger.SendAsync(request, token).ConfigureAwait(false), cancellation).ConfigureAwait(false);
    }
}
