using System.Net;
using FeedWorker.Serving;

namespace FeedWorker.Tests.Serving;

public sealed class PublicationTests
{
    [Fact]
    public async Task A_closed_opening_is_gone_everywhere_at_once_and_says_so_to_people()
    {
        await using var server = await RunningServer.StartAsync();
        const string Page = "/bergwerk/jobs/softwareentwickler-d4/";
        foreach (var path in new[] { Page, "/bergwerk/feed.rss", "/sitemap.xml", "/", "/feed.atom" }) (await server.Client.GetStringAsync(path)).ShouldContain("softwareentwickler-d4");
        var closed = server.State.Sites["bergwerk"].Open[0] with { ClosedAt = Samples.Opened.AddHours(5) };
        server.State.Publish("bergwerk", Samples.Opened.AddHours(5), [], [closed]);
        await server.RefreshAsync();
        foreach (var path in new[] { "/bergwerk/feed.rss", "/sitemap.xml", "/", "/feed.json", "/jobs.xml" }) (await server.Client.GetStringAsync(path)).ShouldNotContain("softwareentwickler-d4");
        (await server.Client.GetStringAsync("/feed.atom")).ShouldContain("deleted-entry");
        using var gone = await server.Client.GetAsync(Page);
        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var text = await gone.Content.ReadAsStringAsync();
        text.ShouldContain("href=\"/bergwerk/\"");
        text.ShouldNotContain("application/ld+json");
        using var data = await server.Client.GetAsync(Page + "posting.jsonld");
        data.StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("/elmsford-library/feed.rss")]
    [InlineData("/elmsford-library/feed.atom")]
    [InlineData("/elmsford-library/feed.json")]
    [InlineData("/jobs.xml")]
    [InlineData("/elmsford-library/embed.js")]
    [InlineData("/elmsford-library/jobs/page-f1/")]
    [InlineData("/elmsford-library/jobs/page-f1/posting.jsonld")]
    public async Task A_posting_read_from_a_file_of_this_machine_tells_nobody_where_that_is(string path)
    {
        var state = Samples.State();
        var posting = Samples.Assistant with { Title = "Page", Url = new Uri("file:///srv/private/careers.md"), ApplyUrl = new Uri("file:///srv/private/apply.html") };
        state.Publish("elmsford-library", Samples.Opened, [Samples.Open("elmsford-library", "f1", posting)]);
        await using var server = await RunningServer.StartAsync(state);
        var text = await server.Client.GetStringAsync(path);
        text.ShouldContain("page-f1");
        text.ShouldNotContain("file:");
        text.ShouldNotContain("private");
    }

    [Theory]
    [InlineData("/nowhere/", HttpStatusCode.NotFound, null)]
    [InlineData("/elmsford-library/jobs/nothing/", HttpStatusCode.NotFound, null)]
    [InlineData("/elmsford-library/jobs/../../etc/passwd", HttpStatusCode.NotFound, null)]
    [InlineData("/elmsford-library/jobs/%2e%2e%2f%2e%2e%2fetc%2fpasswd/", HttpStatusCode.NotFound, null)]
    [InlineData("/sitemap-1.xml", HttpStatusCode.NotFound, null)]
    [InlineData("/elmsford-library/jobs/page-c1/", HttpStatusCode.Gone, null)]
    [InlineData("/elmsford-library", HttpStatusCode.PermanentRedirect, "/elmsford-library/")]
    [InlineData("/elmsford-library/jobs/", HttpStatusCode.PermanentRedirect, "/elmsford-library/")]
    [InlineData("/elmsford-library/jobs/systems-administrator-a1", HttpStatusCode.PermanentRedirect, "/elmsford-library/jobs/systems-administrator-a1/")]
    public async Task Other_paths_lead_where_they_should(string path, HttpStatusCode expected, string? location)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.Client.GetAsync(path);
        answer.StatusCode.ShouldBe(expected);
        answer.Headers.Location?.OriginalString.ShouldBe(location);
    }

    [Fact]
    public async Task What_was_published_stays_served_while_the_state_cannot_be_read()
    {
        await using var server = await RunningServer.StartAsync();
        var feed = await server.Client.GetStringAsync("/feed.rss");
        server.State.Broken = true;
        await Should.ThrowAsync<IOException>(server.RefreshAsync);
        (await server.Client.GetStringAsync("/feed.rss")).ShouldBe(feed);
        using var unread = await server.Client.GetAsync("/bergwerk/feed.rss");
        unread.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        unread.Headers.RetryAfter.ShouldNotBeNull();
        server.State.Broken = false;
        using var healed = await server.Client.GetAsync("/bergwerk/feed.rss");
        healed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Many_askers_cost_one_rendering_and_see_one_version()
    {
        await using var server = await RunningServer.StartAsync();
        for (var round = 0; round < 20; round++)
        {
            var change = Samples.Opened.AddHours(round + 3);
            server.State.Publish("bergwerk", change, [Samples.Open("bergwerk", $"k{round}", Samples.Developer, change)]);
            var refresh = server.RefreshAsync();
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.Client.GetStringAsync("/bergwerk/feed.json")));
            answers.Distinct().Count().ShouldBeLessThanOrEqualTo(2, "the old or the new one, nothing between");
            await refresh;
            (await server.Client.GetStringAsync("/bergwerk/feed.json")).ShouldContain($"-k{round}/");
        }
    }

    [Fact]
    public async Task What_is_kept_ready_stays_within_its_budget()
    {
        var state = Samples.State();
        await using var server = await RunningServer.StartAsync(state);
        var openings = Enumerable.Range(0, 300).Select(i => Samples.Open("bergwerk", $"k{i:000}", Samples.Developer)).ToList();
        state.Publish("bergwerk", Samples.Opened, openings);
        var tree = server.Tree;
        var publication = new Publication(state.Version, tree, state, budget: 500_000);
        foreach (var opening in openings) (await publication.GetAsync(new ReadyKey($"/bergwerk/jobs/{opening.Slug}/", Narrowing.None))).ShouldNotBeNull();
        publication.Hot.Count.ShouldBeInRange(10, 150);
        publication.TryGet($"/bergwerk/jobs/{openings[^1].Slug}/", out _).ShouldBeTrue("the last used stays");
    }

    [Fact]
    public async Task A_feed_too_large_for_memory_is_served_from_a_file_the_same()
    {
        await using var server = await RunningServer.StartAsync();
        var openings = Enumerable.Range(0, 3000).Select(i => Samples.Open("bergwerk", $"k{i:0000}", Samples.Developer)).ToList();
        server.State.Publish("bergwerk", Samples.Opened, openings);
        await server.RefreshAsync();
        var plain = await server.Client.GetByteArrayAsync("/bergwerk/feed.json");
        plain.Length.ShouldBeGreaterThan(2 << 20);
        using var expected = new MemoryStream();
        (await server.Tree.FindAsync("bergwerk/feed.json", Narrowing.None, default))!.Write(expected);
        plain.ShouldBe(expected.ToArray());
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All };
        using var client = new HttpClient(handler) { BaseAddress = server.Client.BaseAddress };
        (await client.GetByteArrayAsync("/bergwerk/feed.json")).ShouldBe(plain);
    }
}
