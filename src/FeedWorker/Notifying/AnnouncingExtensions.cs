using FeedWorker.Storing;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace FeedWorker.Notifying;

/// <summary>Registers everybody who tells the world of changes. Each sends nothing until the configuration names a receiver.</summary>
internal static class AnnouncingExtensions
{
    public static IServiceCollection AddAnnouncing(this IServiceCollection services)
    {
        services.AddHttpClient<AnnounceClient>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // senders live as long as the process; names are looked up anew by the handler itself
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .AddResilienceHandler("announce", pipeline => pipeline
            .AddTimeout(TimeSpan.FromSeconds(30))
            .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.FromMilliseconds(500), BackoffType = DelayBackoffType.Exponential, UseJitter = true, ShouldHandle = IsTransient })
            .AddTimeout(TimeSpan.FromSeconds(10)));
        return services
            .AddSingleton<IOutboxSender, WebSubPing>()
            .AddSingleton<IOutboxSender, IndexNow>()
            .AddSingleton<IOutboxSender, GoogleIndexing>()
            .AddSingleton<IOutboxSender, ChangeWebhook>()
            .AddSingleton<GoogleToken>();
    }

    /// <summary>A failed connection or a gateway's hiccup. "Slow down" is no hiccup: that waits in the outbox.</summary>
    private static ValueTask<bool> IsTransient(Polly.Retry.RetryPredicateArguments<HttpResponseMessage> attempt) => ValueTask.FromResult(
        attempt.Outcome.Exception is HttpRequestException or Polly.Timeout.TimeoutRejectedException
        || attempt.Outcome.Result is { StatusCode: System.Net.HttpStatusCode.BadGateway or System.Net.HttpStatusCode.GatewayTimeout });
}
