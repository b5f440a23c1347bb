using System.Text.Json.Nodes;
using FeedWorker.Configuration;
using FeedWorker.Storing;

namespace FeedWorker.Notifying;

/// <summary>Posts alerts to the operator's webhook.</summary>
internal sealed class AlertWebhook(FeedWorkerOptions options, AnnounceClient client, TimeProvider clock) : IOutboxSender
{
    public const string OutboxKind = "alert-webhook";

    private readonly WebhookSignature? _signature = WebhookSignature.From(options.Alerts.WebhookSecret);

    public string Kind => OutboxKind;

    public async Task<SendResult> SendAsync(IReadOnlyList<OutboxItem> items, CancellationToken cancellation)
    {
        var alert = StoredJson.Read<Alert>(items[0].Payload);
        var type = "site." + alert.Kind.ToString().ToLowerInvariant();
        var data = new JsonObject { ["site"] = alert.SiteId, ["text"] = alert.Text };
        using var request = WebhookMessage.Of(new Uri(items[0].Target), items[0].ChangeId, type, alert.At, data, _signature, clock.GetUtcNow());
        return await client.SendAsync(request, cancellation);
    }
}
