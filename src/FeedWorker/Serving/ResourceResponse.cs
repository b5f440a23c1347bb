using Microsoft.Extensions.Primitives;

namespace FeedWorker.Serving;

/// <summary>Answers a request with a resource: conditional requests, HEAD, the best encoding. Allocates nothing for what is kept in memory.</summary>
internal static class ResourceResponse
{
    private static readonly StringValues VaryByEncoding = "Accept-Encoding";
    private static readonly StringValues NoSniff = "nosniff";

    public static Task WriteAsync(HttpContext context, Resource resource)
    {
        var response = context.Response;
        var headers = response.Headers;
        var body = resource.In(AcceptedCoding.Of(context.Request.Headers.AcceptEncoding));
        headers.ETag = body.ETag;
        headers.CacheControl = resource.CacheControl;
        headers.Vary = VaryByEncoding;
        if (resource.Status == StatusCodes.Status200OK && IsFresh(context.Request.Headers, resource))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = resource.Status;
        headers.LastModified = resource.LastModifiedText; // a 304 has the tag and needs no second date (RFC 9110, 15.4.5)
        headers.ContentType = resource.ContentType;
        headers.XContentTypeOptions = NoSniff;
        foreach (var header in resource.Headers) headers[header.Key] = header.Value;
        if (body.Encoding.Count > 0) headers.ContentEncoding = body.Encoding;
        headers.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;
        if (body.File is not null) return BodyReader.CopyFileToAsync(body, response.BodyWriter, context.RequestAborted);
        var written = response.BodyWriter.WriteAsync(body.Bytes); // asking for RequestAborted would cost a token source for every request
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    /// <summary>RFC 9110, 13.1: the client's tag decides where it sent one; any of our encodings of the same bytes will do.</summary>
    private static bool IsFresh(IHeaderDictionary request, Resource resource)
    {
        var tags = request.IfNoneMatch;
        if (tags.Count > 0)
        {
            foreach (var tag in tags)
                if (tag is not null && (tag.Contains(resource.Hash, StringComparison.Ordinal) || tag.Trim() == "*")) return true;
            return false;
        }

        return request.IfModifiedSince is [{ } since]
            && DateTimeOffset.TryParseExact(since, "R", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var known)
            && resource.LastModified <= known;
    }
}
