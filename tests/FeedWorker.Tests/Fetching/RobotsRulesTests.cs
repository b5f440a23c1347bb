using System.Diagnostics;
using System.Text;
using FeedWorker.Fetching;

namespace FeedWorker.Tests.Fetching;

/// <summary>RFC 9309, and what people write instead.</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    // The RFC's own examples (2.2.2, 5.1, 5.2).
    [InlineData("User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/publications/a", true)]
    [InlineData("User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/a.gif", false)]
    [InlineData("User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/a.gif?x", true)]
    [InlineData("User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)]
    [InlineData("User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/x.gif", true)]
    // Our group counts, not everybody's; groups of one agent are joined; agents may share a group.
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: FeedWorker\nDisallow: /private", "/jobs", true)]
    [InlineData("User-agent: feedworker/2.1\nDisallow: /jobs", "/jobs", false)]
    [InlineData("User-agent: feedworkerish\nDisallow: /\n", "/jobs", true)]
    [InlineData("User-agent: FeedWorker\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: FeedWorker\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: other\nUser-agent: FeedWorker\nDisallow: /jobs", "/jobs", false)]
    [InlineData("User-agent: other\nSitemap: https://x.example/s.xml\nUser-agent: FeedWorker\nDisallow: /jobs", "/jobs", false)]
    [InlineData("User-agent: FeedWorker\nDisallow:\n\nUser-agent: *\nDisallow: /", "/jobs", true)]
    [InlineData("Disallow: /jobs", "/jobs", true)]
    // The longest match wins, allow wins a tie.
    [InlineData("User-agent: *\nDisallow: /jobs\nAllow: /jobs", "/jobs", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /$", "/", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /$", "/jobs", false)]
    [InlineData("User-agent: *\nDisallow: /j*s/a*c$", "/jobs/abc", false)]
    [InlineData("User-agent: *\nDisallow: /j*s/a*c$", "/jobs/abcd", true)]
    [InlineData("User-agent: *\nDisallow: *?", "/jobs?page=2", false)]
    [InlineData("User-agent: *\nDisallow: *", "/jobs", false)]
    [InlineData("User-agent: *\nDisallow: /*a*a$", "/a", true)]
    // Percent-encoding makes no difference where it means none.
    [InlineData("User-agent: *\nDisallow: /stellen/k%C3%B6che", "/stellen/köche", false)]
    [InlineData("User-agent: *\nDisallow: /stellen/köche", "/stellen/k%c3%b6che", false)]
    [InlineData("User-agent: *\nDisallow: /%6aobs", "/jobs", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    // As people write it.
    [InlineData("\uFEFFUSER-AGENT : *   # everyone\r\nDISALLOW :   /jobs   # not yet\r\n", "/jobs", false)]
    [InlineData("User-agent: *\rDisallow: /jobs\r", "/jobs", false)]
    [InlineData("User-agent: *\nDisallow: jobs", "/jobs", false)]
    [InlineData("User-agent: *\n\n\nDisallow: /jobs", "/jobs", false)]
    [InlineData("<html><body>Not found: sorry</body></html>", "/jobs", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    public void The_rules_say_who_may_read_what(string file, string path, bool allowed) =>
        (RobotsParser.Parse(Encoding.UTF8.GetBytes(file), "FeedWorker").WhyForbidden(new Uri("https://a.example" + path)) is null).ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 7.5", 7.5)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -3", null)]
    [InlineData("User-agent: *\nCrawl-delay: 1e9", null)]
    [InlineData("User-agent: *\nCrawl-delay: 999999999", 600.0)]
    [InlineData("User-agent: other\nCrawl-delay: 9", null)]
    public void A_crawl_delay_is_taken_within_reason(string file, double? seconds) =>
        (RobotsParser.Parse(Encoding.UTF8.GetBytes(file), "FeedWorker").CrawlDelay?.TotalSeconds).ShouldBe(seconds);

    [Fact]
    public void The_forbidding_line_is_named() =>
        RobotsParser.Parse("User-agent: *\n# jobs\nDisallow: /jobs"u8, "FeedWorker").WhyForbidden(new Uri("https://a.example/jobs/1"))!.Line.ShouldBe(3);

    [Fact]
    public void An_agent_named_again_and_again_costs_no_more_than_once()
    {
        var file = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("User-agent: *\n", 15_000)) + string.Concat(Enumerable.Repeat("Disallow: /jobs\n", 15_000)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        RobotsParser.Parse(file, "FeedWorker").Rules.Count.ShouldBe(15_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20 * 1024 * 1024);
    }

    [Fact]
    public void A_hostile_file_costs_little_time()
    {
        var file = Encoding.ASCII.GetBytes("User-agent: *\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Disallow: /{new string('*', i % 7)}a*b*c*{i}*$\n")) + "Disallow: /" + new string('*', 400_000));
        var watch = Stopwatch.StartNew();
        RobotsParser.Parse(file, "FeedWorker").WhyForbidden(new Uri("https://a.example/" + string.Concat(Enumerable.Repeat("abc", 2000)))).ShouldBeNull();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
