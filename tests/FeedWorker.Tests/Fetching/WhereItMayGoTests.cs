using System.Net;
using System.Net.Sockets;
using FeedWorker.Configuration;
using FeedWorker.Fetching;

namespace FeedWorker.Tests.Fetching;

/// <summary>Attacks that try to make the fetcher ask somebody it should not.</summary>
public sealed class WhereItMayGoTests
{
    private static readonly FetchOptions Public = TestFetcher.Local with { AllowPrivateNetworks = false, Retries = 0 };

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://017700000001:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    public async Task Loopback_in_any_spelling_is_refused(string address)
    {
        await using var server = RawServer.Always(RawServer.Ok("secret"));
        using var fetcher = new TestFetcher(Public);
        var result = await fetcher.FetchAsync(new FetchRequest { Address = new Uri(string.Format(null, address, server.Port)), Own = true });
        result.Status.ShouldBe(FetchStatus.Failed);
        result.Reason!.ShouldContain("is not public");
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_public_name_at_a_private_address_is_refused()
    {
        await using var server = RawServer.Always(RawServer.Ok("secret"));
        using var fetcher = new TestFetcher(Public, new NamedHosts(["127.0.0.1"]));
        var result = await fetcher.FetchAsync(server.Address(host: "careers.example.org"));
        result.Reason!.ShouldContain("careers.example.org is at 127.0.0.1, which is not public (loopback)");
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_changes_between_look_ups_gains_nothing()
    {
        await using var server = RawServer.Always(RawServer.Ok("secret"));
        // Public when first looked up, private at once after: what is connected to is what was checked.
        var hosts = new NamedHosts(["127.0.0.1", "192.0.2.1"], ["10.0.0.1"], ["127.0.0.1"]);
        using var fetcher = new TestFetcher(Public, hosts);
        for (var i = 0; i < 3; i++)
            (await fetcher.FetchAsync(server.Address(host: "rebind.example.org"))).Status.ShouldBe(FetchStatus.Failed);
        server.Requests.ShouldBeEmpty();
        hosts.Asked.ShouldBeGreaterThan(0);
    }

    /// <summary>Two servers behind one name and one port: the wire leads to the one that was looked up, though the name means the other a moment later.</summary>
    [Fact]
    public async Task The_wire_leads_to_the_very_address_that_was_looked_up()
    {
        using var first = new TcpListener(IPAddress.Parse("127.0.0.1"), 0);
        first.Start();
        var port = ((IPEndPoint)first.LocalEndpoint).Port;
        using var second = new TcpListener(IPAddress.Parse("127.0.0.2"), port);
        second.Start();
        var hosts = new NamedHosts(["127.0.0.1"], ["127.0.0.2"]);
        using var fetcher = new TestFetcher(TestFetcher.Local with { Retries = 0 }, hosts);
        var fetching = fetcher.FetchAsync(new FetchRequest { Address = new Uri($"http://rebind.example.org:{port}/"), Own = true });
        using (var client = await first.AcceptTcpClientAsync(TestContext.Current.CancellationToken))
        {
            await client.GetStream().ReadAtLeastAsync(new byte[1], 1, cancellationToken: TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 4\r\n\r\npage"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        (await fetching).Status.ShouldBe(FetchStatus.Ok);
        hosts.Asked.ShouldBe(1, "a second look-up could have answered something else");
        second.Pending().ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/secret")]
    [InlineData("http://inside.example.org:{0}/secret")]
    [InlineData("//169.254.169.254/latest/meta-data/")]
    public async Task A_public_page_cannot_redirect_to_a_private_address(string target)
    {
        await using var server = new RawServer(request => request.SendAsync(request.Path switch
        {
            "/robots.txt" => RawServer.NotFound,
            "/jobs" => RawServer.RedirectTo(string.Format(null, target, request.Header("Host")!.Split(':')[1])),
            _ => RawServer.Ok("secret"),
        }));
        using var fetcher = new TestFetcher(Public, new NamedHosts(["127.0.0.1"]), outside: TreatAsPublic("public.example.org"));
        var result = await fetcher.FetchAsync(server.Address("/jobs", "public.example.org"));
        result.Status.ShouldBe(FetchStatus.Failed);
        result.Reason!.ShouldContain("which is not public");
        result.Reason!.ShouldContain("reached from http://public.example.org");
        server.Paths.ShouldBe(["/jobs"]);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "redirects to a file: address")]
    [InlineData("javascript:alert(1)", "redirects to a javascript: address")]
    [InlineData("http://user:pass@127.0.0.1/", "user name or password")]
    [InlineData("http://127.0.0.1:25/", "port 25 belongs to another protocol")]
    [InlineData("http://[", "not an address")]
    [InlineData("", "does not say where to")]
    public async Task A_redirect_to_what_is_no_page_is_not_followed(string location, string reason)
    {
        await using var server = RawServer.Always(RawServer.RedirectTo(location));
        using var fetcher = new TestFetcher();
        var result = await fetcher.FetchAsync(server.Address());
        result.Status.ShouldBe(FetchStatus.Failed);
        result.Reason!.ShouldContain(reason);
    }

    [Fact]
    public void No_redirect_leads_down_from_https_to_http()
    {
        Redirect.Next(new Uri("https://a.example/"), "http://a.example/").Problem.ShouldNotBeNull().ShouldContain("from https down");
        Redirect.Next(new Uri("http://a.example/"), "https://a.example/").Next.ShouldBe(new Uri("https://a.example/"));
        Redirect.Next(new Uri("https://a.example/x/"), "//b.example/y").Next.ShouldBe(new Uri("https://b.example/y"));
    }

    [Fact]
    public async Task A_redirect_in_circles_ends()
    {
        await using var server = new RawServer(request => request.SendAsync(request.IsRobots ? RawServer.NotFound : RawServer.RedirectTo("/again")));
        using var fetcher = new TestFetcher();
        (await fetcher.FetchAsync(server.Address())).Reason!.ShouldContain("redirects more than 5 times");
        server.Paths.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_redirect_is_followed_without_cookies_or_credentials_and_the_last_address_counts()
    {
        await using var server = new RawServer(request => request.SendAsync(request.Path switch
        {
            "/robots.txt" => RawServer.NotFound,
            "/old" => RawServer.RedirectTo("/new", 301).Replace("Content-Length", "Set-Cookie: s=1\r\nContent-Length", StringComparison.Ordinal),
            _ => RawServer.Ok("hello"),
        }));
        using var fetcher = new TestFetcher();
        var result = await fetcher.FetchAsync(server.Address("/old"));
        (result.Status, result.Address.AbsolutePath).ShouldBe((FetchStatus.Ok, "/new"));
        server.Requests.ShouldAllBe(request => request.Header("Cookie") == null && request.Header("Authorization") == null && request.Header("traceparent") == null);
    }

    [Theory]
    [InlineData("gopher://a.example/", "only http and https")]
    [InlineData("http://user:pass@a.example/", "user name or password")]
    [InlineData("http://a.example:6667/", "port 6667")]
    public async Task An_address_that_is_no_page_is_not_asked(string address, string reason)
    {
        using var fetcher = new TestFetcher();
        var result = await fetcher.FetchAsync(new Uri(address));
        result.Reason!.ShouldContain(reason);
        result.Reason!.ShouldNotContain("pass@");
    }

    /// <summary>Everything as in the program, but one host on loopback passes for one of the Internet.</summary>
    private static Func<SocketsHttpHandler, HttpMessageHandler> TreatAsPublic(string host) => handler =>
    {
        var guarded = handler.ConnectCallback!;
        handler.ConnectCallback = async (context, cancellation) =>
        {
            if (context.DnsEndPoint.Host != host)
                return await guarded(context, cancellation);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        };
        return handler;
    };
}
