using System.Net;
using FeedWorker.Storing;

namespace FeedWorker.Notifying;

/// <summary>Posts to the services that we tell of changes, and turns what comes of it into a result. Polly retries what is transient; what lasts is the outbox's to try again.</summary>
internal sealed class AnnounceClient(HttpClient client)
{
    /// <summary>Statuses that no second attempt will change.</summary>
    private static readonly HttpStatusCode[] Final =
        [HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.Gone, HttpStatusCode.UnprocessableEntity];

    /// <summary>Sends the request; every way in which it can end is a result.</summary>
    public async Task<SendResult> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var (answer, result) = await AskAsync(request, cancellation);
        answer?.Dispose();
        return result;
    }

    /// <summary>As <see cref="SendAsync"/>, with the answer when it is a success.</summary>
    public async Task<(HttpResponseMessage? Answer, SendResult Result)> AskAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var target = request.RequestUri!.Host; // no more of it: the path of a webhook is often its secret, and this is logged and shown
        try
        {
            var answer = await client.SendAsync(request, cancellation);
            if (answer.IsSuccessStatusCode) return (answer, SendResult.Ok);
            using (answer)
            {
                var error = $"{target} answered {(int)answer.StatusCode}.";
                var result = Final.Contains(answer.StatusCode) ? SendResult.Refused(error) : SendResult.Later(error, Wait(answer));
                return (null, result with { Status = answer.StatusCode });
            }
        }
        catch (Exception e) when (e is HttpRequestException or Polly.ExecutionRejectedException || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return (null, SendResult.Later($"{target} could not be reached: {e.Message}"));
        }
    }

    private static TimeSpan? Wait(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - answer.Headers.Date ?? TimeSpan.FromMinutes(1),
        _ => null,
    };
}
