using System.Text.Json.Nodes;
using FeedWorker.Configuration;
using FeedWorker.Storing;

namespace FeedWorker.Notifying;

/// <summary>Posts each change to the configured webhooks.</summary>
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
        using var request = WebhookMessage.Of(new Uri(items[0].Target), items[0].ChangeId, notice.Type, notice.At, data, _signature, clock.GetUtcNow());
        return await client.SendAsync(request, cancellation);
    }
}
