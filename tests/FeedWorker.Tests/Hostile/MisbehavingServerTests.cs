using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Tests.Fetching;

namespace FeedWorker.Tests.Hostile;

/// <summary>Each misbehaviour alone: what the operator is told about it.</summary>
public sealed class MisbehavingServerTests
{
    private static readonly FetchOptions Once = TestFetcher.Local with { Retries = 0, Timeout = TimeSpan.FromSeconds(10) };

    public static TheoryData<string> Names => [.. Misbehaviour.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_misbehaviour_ends_in_a_result_with_a_reason(string name)
    {
        await using var server = new RawServer(Misbehaviour.All[name]);
        using var fetcher = new TestFetcher(Once);
        var result = await fetcher.FetchAsync(new FetchRequest { Address = server.Address("/jobs"), Own = true }).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {result.Status}, {result.Reason ?? $"{result.Body.Length} bytes"}");
        if (result.Status == FetchStatus.Ok)
            result.Body.Length.ShouldBeGreaterThan(0);
        else
            result.Reason.ShouldNotBeNull().ShouldContain("127.0.0.1", customMessage: "the reason names the address");
    }

    [Theory]
    [InlineData("half a body")]
    [InlineData("chunks without an end")]
    [InlineData("half a gzip")]
    [InlineData("half a brotli")]
    [InlineData("half a deflate")]
    [InlineData("not really gzip")]
    public async Task Half_a_page_is_never_taken_for_a_page(string name)
    {
        await using var server = new RawServer(Misbehaviour.All[name]);
        using var fetcher = new TestFetcher(Once);
        (await fetcher.FetchAsync(new FetchRequest { Address = server.Address(), Own = true })).Status.ShouldBe(FetchStatus.Failed, "its missing half would look like closed openings");
    }

    [Theory]
    [InlineData("localhost", 1, 1)]
    [InlineData("somebody.example.org", 1, 1)]
    [InlineData("localhost", 30, -1)]
    [InlineData("localhost", -1, 30)]
    public async Task A_certificate_that_nobody_vouches_for_is_refused(string name, int daysAgo, int daysAhead)
    {
        using var certificate = MadeUpCertificate.For(name, daysAgo, daysAhead);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
            await using var tls = new SslStream(client.GetStream());
            try
            {
                await tls.AuthenticateAsServerAsync(certificate);
                return await tls.ReadAsync(new byte[1], TestContext.Current.CancellationToken);
            }
            catch (Exception fault) when (fault is IOException or AuthenticationException)
            {
                return 0;
            }
        });
        using var fetcher = new TestFetcher(Once, time: TimeProvider.System);
        var result = await fetcher.FetchAsync(new FetchRequest { Address = new Uri($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/"), Own = true });
        result.Status.ShouldBe(FetchStatus.Failed);
        result.Reason!.ShouldContain("TLS");
        (await serving).ShouldBe(0, "nothing is asked of a server that could be anybody");
    }

    [Fact]
    public async Task TLS_to_a_server_that_speaks_none_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
            await client.GetStream().CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        });
        using var fetcher = new TestFetcher(Once, time: TimeProvider.System);
        var result = await fetcher.FetchAsync(new FetchRequest { Address = new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"), Own = true });
        result.Status.ShouldBe(FetchStatus.Failed);
        result.Reason!.ShouldContain("TLS");
        await serving;
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_told()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Dispose();
        using var fetcher = new TestFetcher(Once);
        (await fetcher.FetchAsync(new FetchRequest { Address = new Uri($"http://127.0.0.1:{port}/"), Own = true })).Reason!.ShouldContain("nothing answers at this address and port");
    }
}
