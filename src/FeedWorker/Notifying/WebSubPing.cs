using FeedWorker.Configuration;
using FeedWorker.Postings.Formats;
using FeedWorker.Serving;
using FeedWorker.Storing;

namespace FeedWorker.Notifying;

/// <summary>Tells a WebSub hub (W3C Recommendation, section 6) which feeds have changed; the hub fetches them and passes them on.</summary>
internal sealed class WebSubPing(FeedWorkerOptions options, AnnounceClient client) : IOutboxSender
{
    public string Kind => "websub";

    /// <summary>Many changes of one site are one change of its feeds.</summary>
    public int BatchSize => 500;

    public async Task<SendResult> SendAsync(IReadOnlyList<OutboxItem> items, CancellationToken cancellation)
    {
        var addresses = new Addresses(options);
        Uri[] folders = [.. items.Select(i => i.SiteId).Distinct().Select(addresses.Site), addresses.PublicUrl];
        foreach (var topic in folders.SelectMany(f => FeedFormats.All.Select(format => new Uri(f, format.FileName))))
        {
            var form = new Dictionary<string, string> { ["hub.mode"] = "publish", ["hub.url"] = topic.AbsoluteUri };
            using var request = new HttpRequestMessage(HttpMethod.Post, items[0].Target) { Content = new FormUrlEncodedContent(form) };
            var result = await client.SendAsync(request, cancellation);
            if (!result.Delivered) return result; // told again from the start later: a hub may hear of a change twice
        }

        return SendResult.Ok;
    }
}
