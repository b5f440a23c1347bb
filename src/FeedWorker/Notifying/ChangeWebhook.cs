using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FeedWorker.Configuration;
using FeedWorker.Storing;

namespace FeedWorker.Notifying;

/// <summary>Posts each change to the configured webhooks, signed by the Standard Webhooks convention (standardwebhooks.com).</summary>
internal sealed class ChangeWebhook(FeedWorkerOptions options, AnnounceClient client, TimeProvider clock) : IOutboxSender
{
    private readonly WebhookSignature? _signature = WebhookSignature.From(options.Announce.WebhookSecret);

    public string Kind => "webhook";

    public async Task<SendResult> SendAsync(IReadOnlyList<OutboxItem> items, CancellationToken cancellation)
    {
        var notice = items[0].Notice();
        var data = new JsonObject
        {
            ["site"] = notice.Site,
            ["key"] = notice.Key,
            ["title"] = notice.Title,
            ["pageUrl"] = notice.PageUrl.AbsoluteUri,
            ["url"] = notice.Url?.AbsoluteUri,
            ["reason"] = notice.Reason,
        };
        var body = new JsonObject { ["type"] = notice.Type, ["timestamp"] = notice.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), ["data"] = data }.ToJsonString();
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, items[0].Target) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("webhook-id", items[0].ChangeId); // the same on every attempt: the receiver's key against doing it twice
        request.Headers.TryAddWithoutValidation("webhook-timestamp", timestamp);
        if (_signature is not null) request.Headers.TryAddWithoutValidation("webhook-signature", _signature.Of(items[0].ChangeId, timestamp, body));
        return await client.SendAsync(request, cancellation);
    }
}
