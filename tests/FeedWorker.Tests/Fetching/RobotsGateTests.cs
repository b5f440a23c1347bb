using FeedWorker.Fetching;

namespace FeedWorker.Tests.Fetching;

public sealed class RobotsGateTests
{
    private const string Forbidding = "User-agent: *\nDisallow: /jobs\n";

    [Fact]
    public async Task What_robots_forbids_is_not_asked_for_and_the_reason_names_the_line()
    {
        await using var server = With(RawServer.Ok(Forbidding));
        using var fetcher = new TestFetcher();
        var result = await fetcher.FetchAsync(server.Address("/jobs"));
        (result.Status, result.ForbiddenByRobots).ShouldBe((FetchStatus.Failed, true));
        result.Reason!.ShouldContain($"is forbidden by {server.Address("/robots.txt")}, line 2 (Disallow: /jobs)");
        server.Paths.ShouldBeEmpty();
        (await fetcher.FetchAsync(server.Address("/about"))).Status.ShouldBe(FetchStatus.Ok);
        server.Requests.Count(request => request.IsRobots).ShouldBe(1, "asked once, remembered");
    }

    [Fact]
    public async Task One_s_own_site_needs_no_leave()
    {
        await using var server = With(RawServer.Ok(Forbidding));
        using var fetcher = new TestFetcher();
        (await fetcher.FetchAsync(new FetchRequest { Address = server.Address("/jobs"), Own = true })).Status.ShouldBe(FetchStatus.Ok);
        server.Requests.ShouldNotContain(request => request.IsRobots);
    }

    [Fact]
    public async Task One_s_own_site_gives_no_leave_for_the_hosts_it_links_to()
    {
        await using var server = With(RawServer.Ok(Forbidding));
        using var fetcher = new TestFetcher(resolver: new NamedHosts(["127.0.0.1"]));
        var page = server.Address("/", "www.own.example");
        (await fetcher.FetchAsync(new FetchRequest { Address = server.Address("/jobs", "jobs.www.own.example"), LinkedFrom = page, Own = true })).Status.ShouldBe(FetchStatus.Ok);
        (await fetcher.FetchAsync(new FetchRequest { Address = server.Address("/jobs", "other.example"), LinkedFrom = page, Own = true })).ForbiddenByRobots.ShouldBeTrue();
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", true)]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", true)]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /robots.txt\r\nContent-Length: 0\r\n\r\n", true)]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /elsewhere.txt\r\nContent-Length: 0\r\n\r\n", false)]
    [InlineData("HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n", false)]
    [InlineData("HTTP/1.1 503 Busy\r\nRetry-After: 600\r\nContent-Length: 0\r\n\r\n", false)]
    [InlineData("HTTP/1.1 429 Slow down\r\nContent-Length: 0\r\n\r\n", false)]
    [InlineData("not HTTP at all\r\n\r\n", false)]
    public async Task A_missing_file_allows_and_a_broken_one_means_wait(string answer, bool allowed)
    {
        await using var server = new RawServer(request => request.SendAsync(
            request.IsRobots ? answer : request.Path == "/elsewhere.txt" ? RawServer.Ok(Forbidding) : RawServer.Ok("page")));
        using var fetcher = new TestFetcher(TestFetcher.Local with { Retries = 0 });
        var result = await fetcher.FetchAsync(server.Address("/jobs"));
        (result.Status == FetchStatus.Ok).ShouldBe(allowed, result.Reason);
        if (!allowed)
            server.Paths.ShouldNotContain("/jobs");
    }

    [Fact]
    public async Task A_crawl_delay_longer_than_our_pause_is_kept()
    {
        await using var server = With(RawServer.Ok("User-agent: *\nCrawl-delay: 10\n"));
        using var fetcher = new TestFetcher(resolver: new NamedHosts(["127.0.0.1"]));
        await fetcher.FetchAsync(server.Address("/a", "jobs.example.org"));
        await fetcher.FetchAsync(server.Address("/b", "jobs.example.org"));
        var times = server.Requests.Where(request => !request.IsRobots).Select(request => request.At).ToArray();
        (times[1] - times[0]).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.19), "ten hurried seconds");
    }

    [Fact]
    public async Task The_file_is_asked_for_again_after_a_day()
    {
        await using var server = With(RawServer.Ok(Forbidding));
        var time = new HurriedTime(100_000);
        using var fetcher = new TestFetcher(TestFetcher.Local with { Timeout = TimeSpan.FromHours(23) }, time: time);
        await fetcher.FetchAsync(server.Address("/a"));
        var until = time.GetUtcNow().AddHours(25);
        while (time.GetUtcNow() < until)
            await Task.Delay(20);
        await fetcher.FetchAsync(server.Address("/b"));
        server.Requests.Count(request => request.IsRobots).ShouldBe(2);
    }

    [Fact]
    public async Task Robots_of_every_host_on_the_way_is_asked()
    {
        await using var target = With(RawServer.Ok(Forbidding));
        await using var server = new RawServer(request => request.SendAsync(request.IsRobots ? RawServer.NotFound : RawServer.RedirectTo(target.Address("/jobs").AbsoluteUri)));
        using var fetcher = new TestFetcher();
        var result = await fetcher.FetchAsync(server.Address("/jobs"));
        result.ForbiddenByRobots.ShouldBeTrue();
        result.Reason!.ShouldContain("reached from");
        target.Paths.ShouldBeEmpty();
    }

    private static RawServer With(string robots) => new(request => request.SendAsync(request.IsRobots ? robots : RawServer.Ok("page")));
}
