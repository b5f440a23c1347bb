using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Tests.Hostile;

namespace FeedWorker.Tests.Fetching;

/// <summary>Attacks on memory, time and patience: each must end early, in a result that says why.</summary>
[Collection(AloneCollection.Name)]
public sealed class HowMuchItTakesTests(ITestOutputHelper output)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>A bomb may cost a few buffers of the largest page allowed, never what it pretends to hold.</summary>
    private const long MostMemory = 96L * Megabyte;

    private static readonly FetchOptions Once = TestFetcher.Local with { Retries = 0 };

    public static TheoryData<string> Bombs => ["gzip", "br", "deflate", "raw deflate", "gzip in gzip", "gzip of many empty members"];

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task A_bomb_dies_early(string kind)
    {
        var (encoding, bomb) = Bomb(kind);
        var sent = 0L;
        await using var server = new RawServer(async request =>
        {
            await request.SendAsync($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {encoding}\r\nConnection: close\r\n\r\n");
            for (var at = 0; at < bomb.Length; at += 16 * 1024)
            {
                var part = bomb.AsMemory(at, Math.Min(16 * 1024, bomb.Length - at));
                await request.SendAsync(part);
                sent += part.Length;
            }

            request.Close();
        });
        using var fetcher = new TestFetcher(Once, time: TimeProvider.System);
        var (result, taken, time) = await MeasuredAsync(() => fetcher.FetchAsync(new FetchRequest { Address = server.Address(), Own = true }));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {bomb.Length:N0} bytes on the wire, {taken / 1024.0 / 1024.0:N1} MB of memory taken in all, {time.TotalMilliseconds:N0} ms: {result.Reason}"));
        result.Status.ShouldBe(FetchStatus.Failed);
        (result.Reason!.Contains("unpacks to more", StringComparison.Ordinal) || result.Reason.Contains("larger than", StringComparison.Ordinal)
            || result.Reason.Contains("compressed", StringComparison.Ordinal)).ShouldBeTrue(result.Reason);
        taken.ShouldBeLessThan(MostMemory);
    }

    [Fact]
    public async Task A_page_that_never_ends_is_cut_at_its_limit()
    {
        var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<p>more and more</p>", 3000)));
        await using var server = new RawServer(async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            while (!request.Stop.IsCancellationRequested)
                await request.SendAsync(block);
        });
        using var fetcher = new TestFetcher(Once, time: TimeProvider.System);
        var (result, taken, _) = await MeasuredAsync(() => fetcher.FetchAsync(new FetchRequest { Address = server.Address(), Own = true }));
        result.Reason!.ShouldContain("is larger than the 10 MB allowed");
        taken.ShouldBeLessThan(MostMemory);
    }

    [Fact]
    public async Task A_page_that_says_it_is_huge_is_not_begun()
    {
        await using var server = RawServer.Always("HTTP/1.1 200 OK\r\nContent-Length: 209715200\r\n\r\nx");
        using var fetcher = new TestFetcher(Once);
        (await fetcher.FetchAsync(server.Address())).Reason!.ShouldContain("is 200 MB, more than the 10 MB allowed");
    }

    [Theory]
    [InlineData("headers")]
    [InlineData("body")]
    [InlineData("silence")]
    public async Task A_server_that_trickles_is_left(string what)
    {
        await using var server = new RawServer(async request =>
        {
            await request.SendAsync(what switch { "body" => "HTTP/1.1 200 OK\r\n\r\n", "headers" => "HTTP/1.1 200 OK\r\nX-A: ", _ => "" });
            while (!request.Stop.IsCancellationRequested)
            {
                await request.WaitAsync(TimeSpan.FromMilliseconds(5));
                if (what != "silence")
                    await request.SendAsync("x");
            }
        });
        using var fetcher = new TestFetcher(Once with { Timeout = TimeSpan.FromSeconds(20) });
        var (result, _, time) = await MeasuredAsync(() => fetcher.FetchAsync(new FetchRequest { Address = server.Address(), Own = true }));
        result.Reason!.ShouldContain("did not answer in full within 20s");
        time.ShouldBeLessThan(TimeSpan.FromSeconds(10), "20 hurried seconds");
    }

    [Fact]
    public async Task Endless_headers_are_cut()
    {
        await using var server = new RawServer(async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\n");
            for (var i = 0; !request.Stop.IsCancellationRequested; i++)
                await request.SendAsync($"X-Header-{i}: {new string('x', 1000)}\r\n");
        });
        using var fetcher = new TestFetcher(Once);
        var (result, taken, _) = await MeasuredAsync(() => fetcher.FetchAsync(new FetchRequest { Address = server.Address(), Own = true }));
        result.Reason!.ShouldContain("headers that are too large");
        taken.ShouldBeLessThan(16L * Megabyte);
    }

    [Fact]
    public async Task A_run_s_budget_of_bytes_and_requests_ends_it()
    {
        await using var server = RawServer.Always(RawServer.Ok(new string('x', 10_000)));
        using var fetcher = new TestFetcher(Once);
        var budget = new RunBudget(requests: 10, bytes: 25_000);
        var results = new List<FetchResult>();
        for (var i = 0; i < 4; i++)
            results.Add(await fetcher.FetchAsync(new FetchRequest { Address = server.Address($"/{i}"), Own = true, Budget = budget }));
        results.Select(result => result.Status).ShouldBe([FetchStatus.Ok, FetchStatus.Ok, FetchStatus.Failed, FetchStatus.Failed]);
        results[2].Reason!.ShouldContain("its budget of bytes is used up");
        var requests = new RunBudget(requests: 1, bytes: long.MaxValue);
        (await fetcher.FetchAsync(new FetchRequest { Address = server.Address("/a"), Own = true, Budget = requests })).Status.ShouldBe(FetchStatus.Ok);
        (await fetcher.FetchAsync(new FetchRequest { Address = server.Address("/b"), Own = true, Budget = requests })).Reason!.ShouldContain("budget of requests is used up");
    }

    [Fact]
    public async Task Ever_new_hosts_are_not_remembered_for_ever()
    {
        using var fetcher = new TestFetcher(Once with { AllowPrivateNetworks = false }, new NamedHosts(["127.0.0.1"]));
        for (var i = 0; i < 5000; i++)
            await fetcher.FetchAsync(new FetchRequest { Address = new Uri($"http://host{i}.example/"), Own = true });
        fetcher.Hosts.Count.ShouldBeLessThan(2100);
    }

    private static (string Encoding, byte[] Bytes) Bomb(string kind) => kind switch
    {
        "gzip" => ("gzip", Packed(stream => new GZipStream(stream, CompressionLevel.SmallestSize), 128)),
        "br" => ("br", Packed(stream => new BrotliStream(stream, CompressionLevel.Optimal), 128)),
        "deflate" => ("deflate", Packed(stream => new ZLibStream(stream, CompressionLevel.SmallestSize), 128)),
        "raw deflate" => ("deflate", Packed(stream => new DeflateStream(stream, CompressionLevel.SmallestSize), 128)),
        "gzip in gzip" => ("gzip, gzip", Packed(Packed(stream => new GZipStream(stream, CompressionLevel.SmallestSize), 128))),
        _ => ("gzip", EmptyMembers(30 * Megabyte)),
    };

    /// <summary>Far more of one letter than any limit.</summary>
    private static byte[] Packed(Func<Stream, Stream> packer, int megabytes)
    {
        using var packed = new MemoryStream();
        var block = new byte[Megabyte];
        Array.Fill(block, (byte)'a');
        using (var stream = packer(packed))
        {
            for (var i = 0; i < megabytes; i++)
                stream.Write(block);
        }

        return packed.ToArray();
    }

    private static byte[] Packed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.SmallestSize))
            stream.Write(plain);
        return packed.ToArray();
    }

    /// <summary>Work without any result: gzip members that hold nothing, one after the other.</summary>
    private static byte[] EmptyMembers(int bytes)
    {
        var member = Packed([]) is { Length: > 0 } some ? some : [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        var all = new byte[bytes / member.Length * member.Length];
        for (var at = 0; at < all.Length; at += member.Length)
            member.CopyTo(all, at);
        return all;
    }

    /// <summary>The result, all memory that was taken meanwhile (no less than the most ever held at once), and the time.</summary>
    private static async Task<(FetchResult Result, long Taken, TimeSpan Time)> MeasuredAsync(Func<Task<FetchResult>> fetch)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var result = await fetch();
        return (result, GC.GetTotalAllocatedBytes(precise: true) - before, watch.Elapsed);
    }
}
