using System.Text.Json.Serialization;
using FeedWorker.Configuration;
using FeedWorker.Serving;
using FeedWorker.Storing;

namespace FeedWorker.Notifying;

/// <summary>Tells search engines by IndexNow (indexnow.org) which pages are new, changed or gone. The key file is served from the root.</summary>
internal sealed class IndexNow(FeedWorkerOptions options, AnnounceClient client) : IOutboxSender
{
    public string Kind => "indexnow";

    /// <summary>The protocol's limit for one request.</summary>
    public int BatchSize => 10_000;

    public async Task<SendResult> SendAsync(IReadOnlyList<OutboxItem> items, CancellationToken cancellation)
    {
        if (options.Announce.IndexNowKey is not { } key) return SendResult.Refused("announce.indexNowKey is no longer configured.");
        var publicUrl = new Addresses(options).PublicUrl;
        var urls = items.Select(i => i.Notice().PageUrl.AbsoluteUri).Distinct().ToList();
        var body = new Submission(publicUrl.Authority, key, new Uri(publicUrl, key + ".txt").AbsoluteUri, urls);
        using var request = new HttpRequestMessage(HttpMethod.Post, items[0].Target) { Content = JsonContent.Create(body) };
        return await client.SendAsync(request, cancellation);
    }

    private sealed record Submission(
        [property: JsonPropertyName("host")] string Host,
        [property: JsonPropertyName("key")] string Key,
        [property: JsonPropertyName("keyLocation")] string KeyLocation,
        [property: JsonPropertyName("urlList")] IReadOnlyList<string> UrlList);
}
