using FeedWorker.Storing;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace FeedWorker.Notifying;

/// <summary>Registers everybody who tells the world of changes, and the operator of alerts. Each sends nothing until the configuration names a receiver.</summary>
internal static class AnnouncingExtensions
{
    /// <param name="services">Where they are registered.</param>
    /// <param name="patience">How long an HTTP receiver may take, all attempts together; half a minute when left out.</param>
    public static IServiceCollection AddAnnouncing(this IServiceCollection services, TimeSpan? patience = null)
    {
        var whole = patience ?? TimeSpan.FromSeconds(30);
        services.AddHttpClient<AnnounceClient>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // senders live as long as the process; names are looked up anew by the handler itself
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .AddResilienceHandler("announce", pipeline => pipeline
            .AddTimeout(whole)
            .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.FromMilliseconds(500), BackoffType = DelayBackoffType.Exponential, UseJitter = true, ShouldHandle = IsTransient })
            .AddTimeout(whole / 3));
        return services
            .AddSingleton<IOutboxSender, WebSubPing>()
            .AddSingleton<IOutboxSender, IndexNow>()
            .AddSingleton<IOutboxSender, GoogleIndexing>()
            .AddSingleton<IOutboxSender, ChangeWebhook>()
            .AddSingleton<IOutboxSender, AlertWebhook>()
            .AddSingleton<IOutboxSender, AlertMail>()
            .AddSingleton<GoogleToken>();
    }

    /// <summary>A failed connection or a gateway's hiccup. "Slow down" is no hiccup: that waits in the outbox.</summary>
    private static ValueTask<bool> IsTransient(Polly.Retry.RetryPredicateArguments<HttpResponseMessage> attempt) => ValueTask.FromResult(
        attempt.Outcome.Exception is HttpRequestException or Polly.Timeout.TimeoutRejectedException
        || attempt.Outcome.Result is { StatusCode: System.Net.HttpStatusCode.BadGateway or System.Net.HttpStatusCode.GatewayTimeout });
}
