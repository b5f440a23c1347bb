using FeedWorker.Fetching;

namespace FeedWorker.Tests.Fetching;

/// <summary>What a polite guest does.</summary>
public sealed class MannersTests
{
    [Fact]
    public async Task We_say_who_we_are_and_how_to_reach_us()
    {
        await using var server = RawServer.Always(RawServer.Ok("hello"));
        using var fetcher = new TestFetcher(TestFetcher.Local with { Contact = "https://jobs.example.org/" });
        await fetcher.FetchAsync(server.Address());
        server.Requests.Select(request => request.Header("User-Agent")).ShouldBe(["FeedWorker/1.0 (+https://jobs.example.org/)", "FeedWorker/1.0 (+https://jobs.example.org/)"]);
        UserAgent.For("me@example.org").ShouldBe("FeedWorker/1.0 (+mailto:me@example.org)");
        UserAgent.For(null).ShouldBe("FeedWorker/1.0");
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var server = new RawServer(request => request.SendAsync(
            request.IsRobots ? RawServer.NotFound
            : request.Header("If-None-Match") == "\"v1\"" && request.Header("If-Modified-Since") is not null ? "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n"
            : RawServer.Ok("hello", "ETag: \"v1\"\r\nLast-Modified: Tue, 03 Nov 2026 10:00:00 GMT\r\n")));
        using var fetcher = new TestFetcher();
        var first = await fetcher.FetchAsync(server.Address());
        (first.Status, first.ETag, first.LastModified).ShouldBe((FetchStatus.Ok, "\"v1\"", new DateTimeOffset(2026, 11, 3, 10, 0, 0, TimeSpan.Zero)));
        var again = await fetcher.FetchAsync(new FetchRequest { Address = server.Address(), ETag = first.ETag, LastModified = first.LastModified });
        (again.Status, again.ETag, again.LastModified, again.Body.Length).ShouldBe((FetchStatus.NotModified, first.ETag, first.LastModified, 0));
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_a_failure()
    {
        await using var server = RawServer.Always("HTTP/1.1 304 Not Modified\r\n\r\n");
        using var fetcher = new TestFetcher();
        (await fetcher.FetchAsync(server.Address())).Status.ShouldBe(FetchStatus.Failed);
    }

    [Theory]
    [InlineData(404, "Gone", "answered 404 (not found)")]
    [InlineData(410, "Gone", "answered 410 (gone)")]
    [InlineData(403, "Failed", "answered 403 (forbidden)")]
    [InlineData(204, "Failed", "answered 204 (no content)")]
    [InlineData(418, "Failed", "answered 418")]
    public async Task An_answer_is_told_for_what_it_is(int status, string expected, string reason)
    {
        await using var server = RawServer.Always($"HTTP/1.1 {status} X\r\nContent-Length: 0\r\n\r\n");
        using var fetcher = new TestFetcher();
        var result = await fetcher.FetchAsync(server.Address("/jobs"));
        (result.Status, result.HttpStatus).ShouldBe((Enum.Parse<FetchStatus>(expected), status));
        result.Reason.ShouldBe($"{server.Address("/jobs")} {reason}.");
        server.Paths.Count.ShouldBe(1, "what is not transient is not asked again");
    }

    [Fact]
    public async Task What_is_transient_is_tried_again()
    {
        var visits = 0;
        await using var server = new RawServer(request => request.SendAsync(
            request.IsRobots ? RawServer.NotFound : Interlocked.Increment(ref visits) < 3 ? "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n" : RawServer.Ok("hello")));
        using var fetcher = new TestFetcher();
        (await fetcher.FetchAsync(server.Address())).Status.ShouldBe(FetchStatus.Ok);
        visits.ShouldBe(3);
    }

    [Fact]
    public async Task Retry_After_is_obeyed_within_the_run_when_it_is_short()
    {
        await using var server = new RawServer(request => request.SendAsync(
            request.IsRobots ? RawServer.NotFound : "HTTP/1.1 503 Busy\r\nRetry-After: 10\r\nContent-Length: 0\r\n\r\n"));
        using var fetcher = new TestFetcher(TestFetcher.Local with { Retries = 1 }, time: new HurriedTime(20));
        var result = await fetcher.FetchAsync(server.Address());
        result.RetryAfter.ShouldBe(TimeSpan.FromSeconds(10));
        var visits = server.Requests.Where(request => !request.IsRobots).ToArray();
        visits.Length.ShouldBe(2);
        (visits[1].At - visits[0].At).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.49), "ten hurried seconds");
    }

    [Fact]
    public async Task A_host_that_wants_to_be_left_alone_is()
    {
        await using var server = RawServer.Always("HTTP/1.1 429 Slow down\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");
        using var fetcher = new TestFetcher();
        (await fetcher.FetchAsync(server.Address("/a"))).RetryAfter.ShouldBe(TimeSpan.FromHours(1));
        var next = await fetcher.FetchAsync(server.Address("/b"));
        next.Reason!.ShouldContain("wants to be left alone for another 59m");
        next.RetryAfter!.Value.ShouldBeInRange(TimeSpan.FromMinutes(50), TimeSpan.FromHours(1));
        server.Paths.ShouldBe(["/a"]);
    }

    [Fact]
    public async Task A_Retry_After_of_years_is_not_believed()
    {
        await using var server = RawServer.Always("HTTP/1.1 503 Busy\r\nRetry-After: Tue, 31 Dec 2199 23:59:59 GMT\r\nContent-Length: 0\r\n\r\n");
        using var fetcher = new TestFetcher();
        (await fetcher.FetchAsync(server.Address())).RetryAfter.ShouldBe(TimeSpan.FromDays(7));
    }

    [Fact]
    public async Task One_host_is_asked_one_page_at_a_time_with_a_pause()
    {
        var (open, most) = (0, 0);
        await using var server = new RawServer(async request =>
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            await request.WaitAsync(TimeSpan.FromMilliseconds(20));
            Interlocked.Decrement(ref open);
            await request.SendAsync(request.IsRobots ? RawServer.NotFound : RawServer.Ok("hello"));
        });
        using var fetcher = new TestFetcher(TestFetcher.Local with { Pause = TimeSpan.FromSeconds(5) }, new NamedHosts(["127.0.0.1"]));
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => fetcher.FetchAsync(server.Address($"/{i}", "jobs.example.org"))));
        results.ShouldAllBe(result => result.Status == FetchStatus.Ok);
        most.ShouldBe(1);
        var times = server.Requests.Where(request => !request.IsRobots).Select(request => request.At).ToArray();
        times.Zip(times.Skip(1), (a, b) => b - a).ShouldAllBe(gap => gap > TimeSpan.FromSeconds(0.1), "five hurried seconds, and the answer");
    }

    [Fact]
    public async Task Two_hosts_are_asked_at_the_same_time()
    {
        using var both = new CountdownEvent(2);
        await using var server = new RawServer(async request =>
        {
            both.Signal();
            await Task.Run(() => both.Wait(TimeSpan.FromSeconds(5), request.Stop));
            await request.SendAsync(RawServer.Ok(both.IsSet ? "together" : "alone"));
        });
        using var fetcher = new TestFetcher(time: TimeProvider.System);
        var results = await Task.WhenAll(new[] { "127.0.0.1", "localhost" }.Select(host => fetcher.FetchAsync(new FetchRequest { Address = server.Address("/", host), Own = true })));
        results.ShouldAllBe(result => result.Body.Length == "together".Length);
    }

    [Fact]
    public async Task A_host_that_fails_again_and_again_is_given_a_rest()
    {
        await using var server = RawServer.Always("HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n");
        using var fetcher = new TestFetcher(TestFetcher.Local with { Retries = 0 }, time: new HurriedTime(2));
        var results = new List<FetchResult>();
        for (var i = 0; i < 20; i++)
            results.Add(await fetcher.FetchAsync(server.Address($"/{i}")));
        results[^1].Reason!.ShouldContain("given a rest");
        results[^1].RetryAfter.ShouldNotBeNull();
        server.Paths.Count.ShouldBeLessThan(12);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    public async Task Every_compression_that_we_ask_for_is_understood(string encoding)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<h3>Harbour pilot</h3>", 200)));
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" => new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true),
            "br" => new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true),
            _ => new System.IO.Compression.DeflateStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true),
        })
            packer.Write(body);
        await using var server = new RawServer(async request =>
        {
            await request.SendAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding.Split(' ')[^1]}\r\nContent-Length: {packed.Length}\r\n\r\n");
            await request.SendAsync(packed.ToArray());
        });
        using var fetcher = new TestFetcher();
        (await fetcher.FetchAsync(new FetchRequest { Address = server.Address(), Own = true })).Body.ToArray().ShouldBe(body);
    }
}
