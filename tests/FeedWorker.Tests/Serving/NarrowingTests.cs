using System.Net;
using System.Text.Json;

namespace FeedWorker.Tests.Serving;

public sealed class NarrowingTests
{
    [Theory]
    [InlineData("/feed.json?type=PART_TIME", "b2 d4")]
    [InlineData("/feed.json?type=part-time,FULL_TIME", "a1 b2 d4")]
    [InlineData("/feed.json?type=PART_TIME&type=INTERN", "b2 d4")]
    [InlineData("/feed.json?remote=true", "d4")]
    [InlineData("/feed.json?remote=false", "a1 b2")]
    [InlineData("/feed.json?q=help%20desk", "b2")]
    [InlineData("/feed.json?q=RUST+softwareentwickler", "d4")]
    [InlineData("/feed.json?q=unicorn", "")]
    [InlineData("/feed.json?place=zurich", "d4")]
    [InlineData("/feed.json?place=us", "a1 b2")]
    [InlineData("/feed.json?site=bergwerk", "d4")]
    [InlineData("/feed.json?site=bergwerk,elmsford-library", "a1 b2 d4")]
    [InlineData("/feed.json?category=library", "a1 b2")]
    [InlineData("/feed.json?category=user%20experience", "a1")]
    [InlineData("/elmsford-library/feed.json?type=PART_TIME&remote=false", "b2")]
    [InlineData("/feed.json?q=&type=&utm_source=mail", "a1 b2 d4")]
    public async Task A_feed_holds_what_was_asked_for(string path, string keys)
    {
        await using var server = await RunningServer.StartAsync();
        using var json = JsonDocument.Parse(await server.Client.GetStringAsync(path));
        var found = json.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("_jobposting").GetProperty("identifier").GetProperty("value").GetString()!);
        string.Join(' ', found.Order(StringComparer.Ordinal)).ShouldBe(keys);
    }

    [Theory]
    [InlineData("/feed.rss?tpye=PART_TIME", "tpye")]
    [InlineData("/feed.rss?type=SOMETIMES", "FULL_TIME")]
    [InlineData("/feed.rss?remote=perhaps", "true or false")]
    [InlineData("/feed.rss?site=nowhere", "site")]
    [InlineData("/bergwerk/feed.rss?site=bergwerk", "over all sites")]
    [InlineData("/?type=SOMETIMES", "FULL_TIME")]
    public async Task A_query_that_makes_no_sense_is_answered_with_one_sentence(string path, string says)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.Client.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain(says);
        text.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_refused_and_shown_to_nobody()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.Client.GetAsync("/feed.rss?q=" + new string('x', 101));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_narrowed_feed_is_conditional_names_itself_and_is_one_feed_however_it_is_spelled()
    {
        await using var server = await RunningServer.StartAsync();
        using var first = await server.Client.GetAsync("/feed.atom?type=part_time&q=help");
        (await first.Content.ReadAsStringAsync()).ShouldContain("href=\"https://jobs.example.org/feed.atom?q=help&amp;type=PART_TIME\"");
        var again = new HttpRequestMessage(HttpMethod.Get, "/feed.atom?q=help&type=PART_TIME");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(again);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_link_with_a_mailers_marks_still_leads_to_the_page()
    {
        await using var server = await RunningServer.StartAsync();
        (await server.Client.GetStringAsync("/elmsford-library/jobs/systems-administrator-a1/?utm_source=newsletter&fbclid=1")).ShouldContain("Full-Time Systems Administrator");
    }

    [Fact]
    public async Task Who_asks_many_different_queries_is_slowed_down_and_nobody_else()
    {
        await using var server = await RunningServer.StartAsync();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 80; i++)
        {
            using var answer = await server.Client.GetAsync($"/feed.rss?q=x{i}");
            statuses.Add(answer.StatusCode);
        }

        statuses.Take(40).ShouldAllBe(s => s == HttpStatusCode.OK);
        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        using var known = await server.Client.GetAsync("/feed.rss?q=x1");
        using var whole = await server.Client.GetAsync("/feed.rss");
        (known.StatusCode, whole.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK), "what is ready costs nothing");
    }
}
