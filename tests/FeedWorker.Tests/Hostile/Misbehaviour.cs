using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FeedWorker.Tests.Fetching;

namespace FeedWorker.Tests.Hostile;

/// <summary>Ways in which servers go wrong, by name. Each is what some real server does.</summary>
internal static class Misbehaviour
{
    private const string Page = "<!doctype html><title>Jobs</title><h1>Jobs</h1><h2>Harbour pilot</h2><p>Full time.</p>";

    public static readonly IReadOnlyDictionary<string, Func<RawRequest, Task>> All = new Dictionary<string, Func<RawRequest, Task>>
    {
        ["well behaved"] = request => request.SendAsync(RawServer.Ok(Page)),
        ["close at once"] = Then(request => Task.CompletedTask, close: true),
        ["reset at once"] = request => Done(request.Reset),
        ["half a status line"] = Then(request => request.SendAsync("HTTP/1.1 2"), close: true),
        ["half the headers"] = Then(request => request.SendAsync("HTTP/1.1 200 OK\r\nContent-Ty"), close: true),
        ["not HTTP"] = Then(request => request.SendAsync("220 mail.example.org ESMTP ready\r\n"), close: true),
        ["a random answer"] = Then(request => request.SendAsync(RandomNumberGenerator.GetBytes(2000)), close: true),
        ["half a body"] = Then(request => request.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {Page.Length}\r\n\r\n{Page[..30]}"), close: true),
        ["half a body, then reset"] = async request =>
        {
            await request.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {Page.Length}\r\n\r\n{Page[..30]}");
            request.Reset();
        },
        ["more body than said"] = request => request.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{Page}"),
        ["negative length"] = request => request.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{Page}"),
        ["length is a word"] = Then(request => request.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{Page}"), close: true),
        ["two lengths"] = Then(request => request.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\n{Page}"), close: true),
        ["bad chunk size"] = Then(request => request.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n"), close: true),
        ["chunks without an end"] = Then(request => request.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"), close: true),
        ["huge chunk size"] = Then(request => request.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nhello\r\n"), close: true),
        ["not really gzip"] = Then(request => request.SendAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {Page.Length}\r\n\r\n{Page}"), close: true),
        ["half a gzip"] = request => Packed(request, "gzip", stream => new GZipStream(stream, CompressionLevel.Fastest)),
        ["half a brotli"] = request => Packed(request, "br", stream => new BrotliStream(stream, CompressionLevel.Fastest)),
        ["half a deflate"] = request => Packed(request, "deflate", stream => new ZLibStream(stream, CompressionLevel.Fastest)),
        ["unknown encoding"] = request => request.SendAsync(RawServer.Ok(Page, "Content-Encoding: zstd\r\n")),
        ["nine encodings"] = request => request.SendAsync(RawServer.Ok(Page, "Content-Encoding: br, br, br, br, br, br, br, br, br\r\n")),
        ["lying content type"] = request => request.SendAsync(RawServer.Ok(Page).Replace("text/html", "video/mp4; charset=utf-99", StringComparison.Ordinal)),
        ["broken content type"] = request => request.SendAsync(RawServer.Ok(Page).Replace("text/html", ";;;=\"", StringComparison.Ordinal)),
        ["headers full of nonsense"] = request => request.SendAsync(RawServer.Ok(Page, "ETag: nonsense\r\nLast-Modified: yesterday\r\nRetry-After: soon\r\nX: \u00ff\u00fe\r\nSet-Cookie: a\r\n")),
        ["header without a colon"] = Then(request => request.SendAsync(RawServer.Ok(Page, "what is this\r\n")), close: true),
        ["endless headers"] = async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\n");
            for (var i = 0; i < 2000; i++)
                await request.SendAsync($"X-{i}: {new string('x', 500)}\r\n");
        },
        ["one endless header"] = async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\nX: ");
            for (var i = 0; i < 200; i++)
                await request.SendAsync(new string('x', 5000));
        },
        ["informational answers for ever"] = async request =>
        {
            for (var i = 0; i < 5000; i++)
                await request.SendAsync("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n");
            request.Close();
        },
        ["empty body"] = request => request.SendAsync(RawServer.Ok("")),
        ["redirect to itself"] = request => request.SendAsync(RawServer.RedirectTo(request.Path)),
        ["redirect to nowhere"] = request => request.SendAsync("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"),
        ["redirect to a name that cannot be"] = request => request.SendAsync(RawServer.RedirectTo("http://" + new string('a', 300) + ".example/")),
        ["redirect with line breaks"] = request => request.SendAsync(RawServer.RedirectTo("/a%0d%0aX:%201")),
        ["switching protocols"] = Then(request => request.SendAsync("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"), close: true),
        ["status 999"] = request => request.SendAsync("HTTP/1.1 999 Denied\r\nContent-Length: 0\r\n\r\n"),
        ["partial content"] = request => request.SendAsync("HTTP/1.1 206 Partial\r\nContent-Range: bytes 0-3/100\r\nContent-Length: 4\r\n\r\nJobs"),
        ["authentication wanted"] = request => request.SendAsync("HTTP/1.1 401 No\r\nWWW-Authenticate: Negotiate\r\nContent-Length: 0\r\n\r\n"),
        ["proxy authentication wanted"] = request => request.SendAsync("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n"),
        ["busy"] = request => request.SendAsync("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"),
        ["error with a body that never comes"] = request => request.SendAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 100000000\r\n\r\n"),
        ["trickle"] = async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\n\r\n");
            while (!request.Stop.IsCancellationRequested)
            {
                await request.SendAsync("<");
                await request.WaitAsync(TimeSpan.FromMilliseconds(10));
            }
        },
        ["silence"] = request => request.WaitAsync(Timeout.InfiniteTimeSpan),
    };

    private static Func<RawRequest, Task> Then(Func<RawRequest, Task> act, bool close) => async request =>
    {
        await act(request);
        if (close)
            request.Close();
    };

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    /// <summary>The first half of a packed page, with the length of that half: only the format itself can tell that something is missing.</summary>
    private static async Task Packed(RawRequest request, string encoding, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        await using (var stream = packer(packed))
            await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"<p>{i}</p>"))));
        var bytes = packed.ToArray();
        await request.SendAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {bytes.Length / 2}\r\n\r\n");
        await request.SendAsync(bytes.AsMemory(0, bytes.Length / 2));
    }
}
