using System.Net;
using System.Net.Http.Headers;
using FeedWorker.Storing;

namespace FeedWorker.Notifying;

/// <summary>Tells Google's Indexing API, which takes job postings, of each page that is new, changed or gone.</summary>
internal sealed class GoogleIndexing(GoogleToken token, AnnounceClient client) : IOutboxSender
{
    /// <summary>The quota (200 a day) is Google's to count; once it says so, there is no point in asking again soon.</summary>
    private static readonly TimeSpan QuotaPause = TimeSpan.FromHours(1);

    public string Kind => "google";

    public async Task<SendResult> SendAsync(IReadOnlyList<OutboxItem> items, CancellationToken cancellation)
    {
        var (bearer, refusal) = await token.GetAsync(cancellation);
        if (bearer is null) return refusal!;
        var notice = items[0].Notice();
        var body = new Dictionary<string, string> { ["url"] = notice.PageUrl.AbsoluteUri, ["type"] = notice.IsClosed() ? "URL_DELETED" : "URL_UPDATED" };
        using var request = new HttpRequestMessage(HttpMethod.Post, items[0].Target) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        var result = await client.SendAsync(request, cancellation);
        if (result.Status == HttpStatusCode.Unauthorized)
        {
            token.Forget();
            return SendResult.Later(result.Error!); // a token that expired early: the next attempt brings a fresh one
        }

        return result.Status == HttpStatusCode.TooManyRequests ? result with { RetryAfter = result.RetryAfter ?? QuotaPause } : result;
    }
}
