using System.IO.Compression;
using System.Net;

namespace FeedWorker.Tests.Serving;

public sealed class ConditionalRequestTests
{
    private const string Feed = "/elmsford-library/feed.rss";

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task Every_encoding_has_its_own_strong_tag_and_the_same_content(string coding)
    {
        await using var server = await RunningServer.StartAsync();
        var plain = await server.Client.GetByteArrayAsync(Feed);
        using var answer = await server.Client.SendAsync(Ask(Feed, ("Accept-Encoding", coding)));
        answer.Headers.ETag!.IsWeak.ShouldBeFalse();
        answer.Headers.ETag.Tag.EndsWith(coding == "identity" ? "\"" : $"-{coding}\"", StringComparison.Ordinal).ShouldBeTrue();
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromMinutes(1));
        answer.Content.Headers.ContentEncoding.ShouldBe(coding == "identity" ? [] : [coding]);
        (await Unpack(answer)).ShouldBe(plain);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *;q=0.1", "gzip")]
    [InlineData("identity;q=1, gzip;q=0.5", null)]
    [InlineData("deflate, zstd", null)]
    [InlineData("gzip;q=nonsense", "gzip")]
    [InlineData(";;,,=", null)]
    public async Task The_client_decides_the_encoding(string accepts, string? expected)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.Client.SendAsync(Ask(Feed, ("Accept-Encoding", accepts)));
        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(expected);
    }

    [Fact]
    public async Task What_the_client_has_is_not_sent_again()
    {
        await using var server = await RunningServer.StartAsync();
        using var first = await server.Client.GetAsync(Feed);
        var tag = first.Headers.ETag!.Tag;
        var modified = first.Content.Headers.LastModified!.Value;
        modified.ShouldBe(Samples.Opened);
        (string, string, HttpStatusCode)[] cases =
        [
            ("If-None-Match", tag, HttpStatusCode.NotModified), ("If-None-Match", "W/" + tag, HttpStatusCode.NotModified), ("If-None-Match", $"\"other\", {tag}", HttpStatusCode.NotModified),
            ("If-None-Match", "*", HttpStatusCode.NotModified), ("If-None-Match", "\"other\"", HttpStatusCode.OK),
            ("If-Modified-Since", modified.ToString("R"), HttpStatusCode.NotModified), ("If-Modified-Since", modified.AddSeconds(-1).ToString("R"), HttpStatusCode.OK), ("If-Modified-Since", "yesterday", HttpStatusCode.OK),
        ];
        foreach (var (header, value, expected) in cases)
        {
            using var answer = await server.Client.SendAsync(Ask(Feed, (header, value)));
            answer.StatusCode.ShouldBe(expected, $"{header}: {value}");
            answer.Headers.ETag!.Tag.ShouldBe(tag);
        }

        using var both = await server.Client.SendAsync(Ask(Feed, ("If-None-Match", "\"other\""), ("If-Modified-Since", modified.ToString("R"))));
        both.StatusCode.ShouldBe(HttpStatusCode.OK, "the tag decides where there is one");
    }

    [Fact]
    public async Task Head_tells_what_get_would_and_other_methods_are_refused()
    {
        await using var server = await RunningServer.StartAsync();
        using var get = await server.Client.GetAsync(Feed);
        using var head = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Feed));
        head.Content.Headers.ContentLength.ShouldBe(get.Content.Headers.ContentLength);
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        using var post = await server.Client.PostAsync(Feed, new StringContent("x"));
        post.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Bytes_and_tags_stay_the_same_until_a_posting_changes()
    {
        await using var server = await RunningServer.StartAsync();
        using var first = await server.Client.GetAsync(Feed);
        server.State.Version++; // a run that found nothing new
        await server.RefreshAsync();
        using var second = await server.Client.GetAsync(Feed);
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        await using var other = await RunningServer.StartAsync();
        using var third = await other.Client.GetAsync(Feed);
        third.Headers.ETag.ShouldBe(first.Headers.ETag, "another instance says the same");
        server.State.Publish("elmsford-library", Samples.Opened.AddHours(1), []);
        await server.RefreshAsync();
        using var changed = await server.Client.GetAsync(Feed);
        changed.Headers.ETag.ShouldNotBe(first.Headers.ETag);
        changed.Content.Headers.LastModified.ShouldBe(Samples.Opened.AddHours(1));
    }

    private static HttpRequestMessage Ask(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static async Task<byte[]> Unpack(HttpResponseMessage answer)
    {
        var packed = await answer.Content.ReadAsStreamAsync();
        await using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
