using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace FeedWorker.Notifying;

/// <summary>A message to a webhook in the form of the Standard Webhooks convention (standardwebhooks.com).</summary>
internal static class WebhookMessage
{
    /// <summary>The request, ready to be sent.</summary>
    /// <param name="target">Whom it goes to.</param>
    /// <param name="id">The same on every attempt: the receiver's key against doing it twice.</param>
    /// <param name="type">What happened, as in <c>opening.closed</c>.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="data">What is to be known of it.</param>
    /// <param name="signature">Signs it; null leaves it unsigned.</param>
    /// <param name="now">The time of this attempt, which is signed too.</param>
    public static HttpRequestMessage Of(Uri target, string id, string type, DateTimeOffset happenedAt, JsonObject data, WebhookSignature? signature, DateTimeOffset now)
    {
        var body = new JsonObject { ["type"] = type, ["timestamp"] = happenedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), ["data"] = data }.ToJsonString();
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("webhook-id", id);
        request.Headers.TryAddWithoutValidation("webhook-timestamp", timestamp);
        if (signature is not null) request.Headers.TryAddWithoutValidation("webhook-signature", signature.Of(id, timestamp, body));
        return request;
    }
}
