using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace FeedWorker.Fetching;

/// <summary>Sends one request and takes in its whole answer, within the limits. Everything that can go wrong on the wire is a value.</summary>
internal sealed class HttpExchanger(HttpMessageInvoker http, string userAgent, TimeProvider time) : IDisposable
{
    private const int MaxHeaderLines = 60;
    private const int MaxHeaderLength = 500;

    /// <summary>Nobody is obeyed for longer than this: a mistyped header would silence a site for years.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    public void Dispose() => http.Dispose();

    public async Task<Exchange> SendAsync(ExchangeRequest request, CancellationToken cancellation)
    {
        try
        {
            using var message = MessageFor(request);
            using var response = await http.SendAsync(message, cancellation).ConfigureAwait(false);
            return await AnswerOf(response, request, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The border to the network stack: what it throws is not documented in full, and a run must end in a result.
            return FetchProblem.Of(fault);
        }
    }

    private HttpRequestMessage MessageFor(ExchangeRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Address) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, text/markdown, application/ld+json;q=0.9, application/json;q=0.9, */*;q=0.5");
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip, deflate");
        // What a server sent as ETag goes back only if it is one; a header is no place for surprises.
        if (EntityTagHeaderValue.TryParse(request.ETag, out var tag))
            message.Headers.IfNoneMatch.Add(tag);
        message.Headers.IfModifiedSince = request.LastModified;
        return message;
    }

    private async Task<Exchange> AnswerOf(HttpResponseMessage response, ExchangeRequest request, CancellationToken cancellation)
    {
        var headers = response.Content.Headers;
        var exchange = new Exchange
        {
            Status = (int)response.StatusCode,
            Location = response.Headers.NonValidated.TryGetValues("Location", out var location) ? location.First() : null,
            ContentType = headers.NonValidated.TryGetValues("Content-Type", out var type) ? type.First() : null,
            ETag = response.Headers.ETag?.ToString(),
            LastModified = headers.LastModified,
            RetryAfter = RetryAfterOf(response),
            Headers = Lines(response),
            IsTransient = (int)response.StatusCode is 408 or 425 or 429 or 500 or 502 or 503 or 504,
        };
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation))
            return exchange;
        if (headers.ContentLength > request.MaxBytes)
            return exchange with { Problem = string.Create(CultureInfo.InvariantCulture,
                $"is {headers.ContentLength / 1024.0 / 1024.0:0.#} MB, more than the {request.MaxBytes / 1024.0 / 1024.0:0.##} MB allowed (fetch.maxBytes)") };
        await using var wire = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var body = await BodyReader.ReadAsync(wire, [.. headers.ContentEncoding], request.MaxBytes, request.Budget, cancellation).ConfigureAwait(false);
        return exchange with { Body = body };
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait is null || (int)response.StatusCode is not (429 or 503) ? null : TimeSpan.FromTicks(Math.Clamp(wait.Value.Ticks, 0, LongestWait.Ticks));
    }

    private static List<string> Lines(HttpResponseMessage response)
    {
        var lines = new List<string>();
        foreach (var header in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Take(MaxHeaderLines))
        {
            // Cookies are nobody's evidence, and sometimes a secret.
            if (header.Key.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
                continue;
            var line = $"{header.Key}: {header.Value}";
            lines.Add(line.Length > MaxHeaderLength ? line[..MaxHeaderLength] + "…" : line);
        }

        return lines;
    }
}
