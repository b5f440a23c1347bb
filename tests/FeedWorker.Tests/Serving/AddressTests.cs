using System.Net;

namespace FeedWorker.Tests.Serving;

public sealed class AddressTests
{
    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/elmsford-library/", "text/html; charset=utf-8")]
    [InlineData("/elmsford-library/feed.rss", "application/rss+xml; charset=utf-8")]
    [InlineData("/elmsford-library/feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/elmsford-library/feed.json", "application/feed+json")]
    [InlineData("/elmsford-library/jobs.xml", "application/xml; charset=utf-8")]
    [InlineData("/elmsford-library/embed.js", "text/javascript; charset=utf-8")]
    [InlineData("/elmsford-library/jobs/systems-administrator-a1/", "text/html; charset=utf-8")]
    [InlineData("/elmsford-library/jobs/systems-administrator-a1/posting.jsonld", "application/ld+json; charset=utf-8")]
    [InlineData("/feed.rss", "application/rss+xml; charset=utf-8")]
    [InlineData("/feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/feed.json", "application/feed+json")]
    [InlineData("/jobs.xml", "application/xml; charset=utf-8")]
    [InlineData("/sitemap.xml", "application/xml; charset=utf-8")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    [InlineData("/feeds.opml", "text/x-opml; charset=utf-8")]
    [InlineData("/assets/icon.svg", "image/svg+xml")]
    [InlineData("/status", "text/html; charset=utf-8")]
    [InlineData("/status/elmsford-library/systems-administrator-a1", "text/html; charset=utf-8")]
    [InlineData("/health/live", "text/plain; charset=utf-8")]
    [InlineData("/health/ready", "text/plain; charset=utf-8")]
    public async Task Every_address_answers_with_its_type(string path, string type)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.Client.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.GetValues("Content-Type").ShouldBe([type]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        using var head = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }
}
