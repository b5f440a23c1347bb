using System.Net.Security;
using System.Net.Sockets;
using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Tests.Commands;

namespace FeedWorker.Tests.Fetching;

/// <summary>Fetching through a proxy that really listens: what is still checked, and what the operator is told.</summary>
public sealed class FetchProxyTests
{
    private const string Page = "<!doctype html><title>Jobs</title><h1>Jobs</h1>";

    /// <summary>The proxy's name leads to this machine; every other name is for the proxy to know.</summary>
    private static readonly HostTable Hosts = new(("proxy.internal", "127.0.0.1"), ("inside.example.org", "10.1.2.3"));

    [Fact]
    public async Task Pages_come_through_the_proxy_and_credentials_go_to_it_alone()
    {
        await using var proxy = new RawServer(request => request.SendAsync(
            request.Header("Proxy-Authorization") is null ? "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n"
            : request.Path.EndsWith("robots.txt", StringComparison.Ordinal) ? RawServer.NotFound : RawServer.Ok(Page)));
        using var fetcher = new TestFetcher(Through($"http://user:p%40ss@proxy.internal:{proxy.Port}"), Hosts);
        var result = await fetcher.FetchAsync(new Uri("http://jobs.example.org/jobs"));
        result.Status.ShouldBe(FetchStatus.Ok, result.Reason);
        var asked = proxy.Requests.Where(request => request.Header("Proxy-Authorization") is not null).ToArray();
        asked.Select(request => request.Path).ShouldBe(["http://jobs.example.org/robots.txt", "http://jobs.example.org/jobs"], "robots.txt is asked for on the way, too");
        asked[0].Header("Proxy-Authorization").ShouldBe("Basic " + Convert.ToBase64String("user:p@ss"u8.ToArray()));
        asked[0].Header("Authorization").ShouldBeNull();
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://inside.example.org/")]
    [InlineData("https://inside.example.org/")]
    [InlineData("http://proxy.internal/")]
    public async Task What_is_private_from_here_is_not_asked_of_the_proxy(string address)
    {
        await using var proxy = RawServer.Always(RawServer.Ok(Page));
        using var fetcher = new TestFetcher(Through($"http://proxy.internal:{proxy.Port}"), Hosts);
        var result = await fetcher.FetchAsync(new FetchRequest { Address = new Uri(address), Own = true });
        result.Reason.ShouldNotBeNull().ShouldContain("is not public");
        proxy.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_through_the_proxy_is_checked_like_any_other()
    {
        await using var proxy = new RawServer(request => request.SendAsync(
            request.Path.EndsWith("/jobs", StringComparison.Ordinal) ? RawServer.RedirectTo("http://inside.example.org/secret") : RawServer.NotFound));
        using var fetcher = new TestFetcher(Through($"http://proxy.internal:{proxy.Port}"), Hosts);
        var result = await fetcher.FetchAsync(new Uri("http://jobs.example.org/jobs"));
        result.Reason!.ShouldContain("inside.example.org is at 10.1.2.3, which is not public (private)");
        proxy.Requests.ShouldNotContain(request => request.Path.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TLS_goes_through_a_tunnel_and_its_certificate_is_still_checked()
    {
        using var certificate = MadeUpCertificate.For("jobs.example.org");
        await using var proxy = new RawServer(async request =>
        {
            request.Head.ShouldStartWith("CONNECT jobs.example.org:443 ");
            await request.SendAsync("HTTP/1.1 200 Go on\r\n\r\n");
            await using var tls = new SslStream(request.Stream);
            await tls.AuthenticateAsServerAsync(certificate);
            (await tls.ReadAsync(new byte[1], request.Stop)).ShouldBe(0, "nothing is asked of a server that could be anybody");
        });
        using var fetcher = new TestFetcher(Through($"http://proxy.internal:{proxy.Port}"), Hosts, TimeProvider.System);
        var result = await fetcher.FetchAsync(new FetchRequest { Address = new Uri("https://jobs.example.org/"), Own = true });
        result.Reason!.ShouldContain("TLS");
    }

    [Fact]
    public async Task A_proxy_that_refuses_or_is_not_there_is_blamed_itself()
    {
        await using var refusing = RawServer.Always("HTTP/1.1 403 Not you\r\nContent-Length: 0\r\n\r\n");
        using var fetcher = new TestFetcher(Through($"http://proxy.internal:{refusing.Port}"), Hosts);
        (await fetcher.FetchAsync(new FetchRequest { Address = new Uri("https://jobs.example.org/"), Own = true })).Reason!.ShouldContain("the proxy (fetch.proxy) opens no way to it");
        using var free = new TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        var port = ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        using var lost = new TestFetcher(Through($"http://proxy.internal:{port}"), Hosts);
        (await lost.FetchAsync(new FetchRequest { Address = new Uri("http://jobs.example.org/"), Own = true })).Reason!.ShouldContain($"the proxy proxy.internal:{port} (fetch.proxy) does not answer");
    }

    [Fact]
    public async Task The_environment_s_proxy_is_used_only_when_asked_for_and_otherwise_told_of()
    {
        await using var proxy = RawServer.Always(RawServer.Ok("<!doctype html><title>Jobs</title><h1>Open positions</h1><p>There are no open positions at this time.</p>"));
        var environment = new Dictionary<string, string> { ["http_proxy"] = $"http://127.0.0.1:{proxy.Port}", ["no_proxy"] = "" };
        var asked = await FeedWorkerProcess.RunAsync(Path.GetTempPath(), ["preview", "http://jobs.invalid/", "--own", "--proxy", "environment"], environment: environment);
        asked.Status.ShouldBe(0, asked.Errors);
        proxy.Paths.ShouldContain("http://jobs.invalid/");
        proxy.Requests.Clear();
        var unasked = await FeedWorkerProcess.RunAsync(Path.GetTempPath(), ["preview", "http://jobs.invalid/", "--own"], environment: environment);
        unasked.Errors.ShouldContain("its host name is not known");
        proxy.Requests.ShouldBeEmpty();
        FetchProxy.Advice(new FetchOptions(), name => environment.GetValueOrDefault(name)).ShouldNotBeNull().ShouldContain("HTTP_PROXY is set, but");
        FetchProxy.Advice(new FetchOptions { Proxy = "environment" }, name => environment.GetValueOrDefault(name)).ShouldNotBeNull().ShouldContain("the proxy looks it up itself");
        FetchProxy.Advice(new FetchOptions(), _ => null).ShouldBeNull();
    }

    private static FetchOptions Through(string proxy) => TestFetcher.Local with { AllowPrivateNetworks = false, Retries = 0, Proxy = proxy };
}
