using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FeedWorker.Configuration;
using Microsoft.Extensions.DependencyInjection;
using FeedWorker.Serving;

namespace FeedWorker.Tests.Serving;

public sealed class ManagementGateTests
{
    private const string Key = "kä sesame:open";

    [Theory]
    [InlineData("/status")]
    [InlineData("/status/bergwerk/softwareentwickler-d4")]
    [InlineData("/metrics")]
    public async Task With_a_key_only_the_key_opens(string path)
    {
        await using var server = await RunningServer.StartAsync(options: Samples.Options with { Management = new ManagementOptions { Key = Key } });
        (await StatusAsync(server, path, null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(server, path, new("Bearer", "wrong"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(server, path, Basic("operator", "wrong"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(server, path, new("Digest", "x"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(server, path, new("Basic", "%%%"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(server, path, Basic("", Key))).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(server, path, Basic("operator", Key))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_key_callers_on_this_machine_are_answered_but_not_what_a_proxy_brings()
    {
        await using var server = await RunningServer.StartAsync();
        (await StatusAsync(server, "/status", null)).ShouldBe(HttpStatusCode.OK);
        foreach (var header in new[] { "X-Forwarded-For", "Forwarded", "X-Real-IP" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
            request.Headers.Add(header, "for=203.0.113.9");
            using var answer = await server.Client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, header);
        }
    }

    [Fact]
    public async Task A_trusted_proxy_does_not_make_its_callers_local()
    {
        await using var server = await RunningServer.StartAsync(options: Samples.Options with { Management = new ManagementOptions { TrustedProxies = ["127.0.0.1", "10.0.0.0/8"] } });
        foreach (var client in new[] { "203.0.113.9", "127.0.0.1" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/status");
            request.Headers.Add("X-Forwarded-For", client);
            using var answer = await server.Client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, client);
        }
    }

    [Fact]
    public async Task With_an_address_of_its_own_only_that_one_answers()
    {
        var port = FreePort();
        await using var server = await RunningServer.StartAsync(options: Samples.Options with { Management = new ManagementOptions { Listen = $"http://127.0.0.1:{port}" } });
        (await StatusAsync(server, "/status", null)).ShouldBe(HttpStatusCode.Forbidden);
        using var own = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        (await own.GetStringAsync("/status")).ShouldContain("Elmsford Library");
    }

    [Fact]
    public async Task Metrics_tell_of_every_site_in_prometheus_words()
    {
        await using var server = await RunningServer.StartAsync();
        var text = await server.Client.GetStringAsync("/metrics");
        text.ShouldContain("feedworker_site_openings{");
        text.ShouldMatch("""feedworker_site_openings\{[^}]*site="elmsford-library"[^}]*\} 2""");
        text.ShouldMatch("""feedworker_site_readiness\{[^}]*property="baseSalary"[^}]*site="elmsford-library"|feedworker_site_readiness\{[^}]*site="elmsford-library"[^}]*property="baseSalary""");
    }

    [Fact]
    public async Task Postings_are_counted_once_a_version_however_often_metrics_are_fetched()
    {
        await using var server = await RunningServer.StartAsync();
        await server.Client.GetStringAsync("/metrics");
        var walks = server.State.Walks;
        await server.Client.GetStringAsync("/metrics");
        server.State.Walks.ShouldBe(walks);
        server.State.Publish("elmsford-library", Samples.Opened.AddHours(1), []);
        (await server.Services.GetRequiredService<ReadinessCensus>().OfAsync("elmsford-library", default)).Eligible.ShouldBe(0);
        server.State.Walks.ShouldBe(walks + 1);
    }

    [Fact]
    public async Task Health_tells_whether_the_state_can_be_read()
    {
        await using var server = await RunningServer.StartAsync();
        server.State.Broken = true;
        using var live = await server.Client.GetAsync("/health/live");
        using var ready = await server.Client.GetAsync("/health/ready");
        (live.StatusCode, ready.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable));
    }

    private static AuthenticationHeaderValue Basic(string user, string password) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    private static async Task<HttpStatusCode> StatusAsync(RunningServer server, string path, AuthenticationHeaderValue? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = authorization } };
        using var answer = await server.Client.SendAsync(request);
        answer.Headers.CacheControl?.NoStore.ShouldBeTrue();
        return answer.StatusCode;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
