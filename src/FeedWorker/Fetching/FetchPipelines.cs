using FeedWorker.Configuration;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace FeedWorker.Fetching;

/// <summary>Builds the Polly pipelines: retries and a circuit for each host around every request, a time limit on each attempt.</summary>
internal sealed class FetchPipelines(FetchOptions options, TimeProvider time)
{
    /// <summary>A longer <c>Retry-After</c> is the scheduler's to obey: nobody holds a run open for it.</summary>
    private static readonly TimeSpan LongestWaitWithinRun = TimeSpan.FromSeconds(20);

    /// <summary>One attempt, from connect to last byte: it also ends what trickles in too slowly.</summary>
    public ResiliencePipeline<Exchange> Attempt { get; } = new ResiliencePipelineBuilder<Exchange> { TimeProvider = time }
        .AddTimeout(new TimeoutStrategyOptions { Timeout = options.Timeout })
        .Build();

    public ResiliencePipeline<Exchange> ForHost()
    {
        var builder = new ResiliencePipelineBuilder<Exchange> { TimeProvider = time };
        if (options.Retries > 0)
            builder.AddRetry(Retry());
        return builder.AddCircuitBreaker(Circuit()).Build();
    }

    private RetryStrategyOptions<Exchange> Retry() => new()
    {
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromSeconds(1),
        MaxDelay = LongestWaitWithinRun,
        UseJitter = true,
        ShouldHandle = static attempt => ValueTask.FromResult(attempt.Outcome switch
        {
            { Exception: TimeoutRejectedException } => true,
            { Result: { IsTransient: true } answer } => answer.RetryAfter is null || answer.RetryAfter <= LongestWaitWithinRun,
            _ => false,
        }),
        DelayGenerator = static attempt => ValueTask.FromResult(attempt.Outcome.Result?.RetryAfter),
    };

    /// <summary>A host that fails again and again, as in the middle of a run over many detail pages, is given a minute's rest.</summary>
    private static CircuitBreakerStrategyOptions<Exchange> Circuit() => new()
    {
        FailureRatio = 0.8,
        MinimumThroughput = 8,
        SamplingDuration = TimeSpan.FromMinutes(2),
        BreakDuration = TimeSpan.FromMinutes(1),
        ShouldHandle = static attempt => ValueTask.FromResult(attempt.Outcome is { Exception: TimeoutRejectedException } or { Result.IsTransient: true }),
    };
}
