using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FeedWorker.Configuration;
using FeedWorker.Storing;

namespace FeedWorker.Notifying;

/// <summary>Posts alerts to the operator's webhook, signed as the Standard Webhooks convention asks (webhook-id, -timestamp, -signature).</summary>
internal sealed class AlertWebhook(FeedWorkerOptions options, HttpClient client, TimeProvider clock) : IOutboxSender
{
    public const string OutboxKind = "alert-webhook";

    public string Kind => OutboxKind;

    public async Task<SendResult> SendAsync(IReadOnlyList<OutboxItem> items, CancellationToken cancellation)
    {
        var item = items[0];
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var alert = StoredJson.Read<Alert>(item.Payload);
        var body = new JsonObject
        {
            ["type"] = "site." + alert.Kind.ToString().ToLowerInvariant(),
            ["timestamp"] = alert.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["data"] = new JsonObject { ["site"] = alert.SiteId, ["text"] = alert.Text },
        }.ToJsonString();
        using var request = new HttpRequestMessage(HttpMethod.Post, item.Target) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("webhook-id", item.ChangeId);
        request.Headers.TryAddWithoutValidation("webhook-timestamp", timestamp);
        if (WebhookSignature.From(options.Alerts.WebhookSecret) is { } signature) request.Headers.TryAddWithoutValidation("webhook-signature", signature.Of(item.ChangeId, timestamp, body));
        try
        {
            using var answer = await client.SendAsync(request, cancellation);
            if (answer.IsSuccessStatusCode) return SendResult.Ok;
            var error = $"{item.Target} answered {(int)answer.StatusCode}.";
            return answer.StatusCode == HttpStatusCode.Gone ? SendResult.Refused(error) : SendResult.Later(error, answer.Headers.RetryAfter?.Delta);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return SendResult.Later($"{item.Target} could not be reached: {e.Message}");
        }
    }
}
