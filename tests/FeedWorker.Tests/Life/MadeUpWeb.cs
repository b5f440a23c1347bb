using System.Security.Cryptography;
using System.Text;
using FeedWorker.Fetching;

namespace FeedWorker.Tests.Life;

/// <summary>A web of a few pages, with validators, that can break in every way.</summary>
internal sealed class MadeUpWeb : ISourceFetcher
{
    private readonly Dictionary<string, FetchResult> _answers = [];

    public int Requests { get; private set; }

    public int NotModified { get; private set; }

    public void Put(string url, string text, string contentType = "text/html; charset=utf-8") => Put(url, Encoding.UTF8.GetBytes(text), contentType);

    public void Put(string url, byte[] body, string contentType) => _answers[url] = new FetchResult
    {
        Status = FetchStatus.Ok,
        Address = new Uri(url),
        Body = body,
        HttpStatus = 200,
        ContentType = contentType,
        ETag = '"' + Convert.ToHexStringLower(SHA1.HashData(body)) + '"',
        Headers = ["content-type: " + contentType],
    };

    public void Fail(string url, string reason, TimeSpan? retryAfter = null, FetchStatus status = FetchStatus.Failed) =>
        _answers[url] = new FetchResult { Status = status, Address = new Uri(url), Reason = reason, RetryAfter = retryAfter };

    public void Remove(string url) => _answers.Remove(url);

    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        Requests++;
        request.Budget?.TakeRequest();
        if (!_answers.TryGetValue(request.Address.AbsoluteUri, out var answer))
            answer = new FetchResult { Status = FetchStatus.Gone, Address = request.Address, HttpStatus = 404, Reason = $"{request.Address} answered 404." };
        if (answer.Status == FetchStatus.Ok && answer.ETag == request.ETag)
        {
            NotModified++;
            answer = new FetchResult { Status = FetchStatus.NotModified, Address = request.Address, HttpStatus = 304, ETag = answer.ETag };
        }

        return Task.FromResult(answer);
    }
}
