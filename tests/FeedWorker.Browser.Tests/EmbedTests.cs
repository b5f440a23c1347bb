using FeedWorker.Tests.Serving;
using Microsoft.Playwright;

namespace FeedWorker.Browser.Tests;

/// <summary><c>embed.js</c> on an organization's own page, whose Content-Security-Policy allows our script and nothing else.</summary>
public sealed class EmbedTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Policy = "default-src 'none'; script-src https://jobs.example.org; style-src 'self'; require-trusted-types-for 'script'";
    private const string Job = "https://www.elmsfordlibrary.example/jobs/administrator";

    [Fact]
    public async Task One_script_tag_lists_the_openings_in_the_pages_own_style()
    {
        await using var server = await StartAsync();
        var (page, complaints) = await OpenAsync(server, "https://www.elmsfordlibrary.example/careers");
        (await page.Locator(".feedworker-jobs li").CountAsync()).ShouldBe(2);
        (await page.Locator(".feedworker-jobs a").First.GetAttributeAsync("href")).ShouldBe(Job);
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.feedworker-jobs a')).fontFamily")).ShouldContain("serif", customMessage: "the page's own style");
        (await page.Locator("script[type='application/ld+json']").CountAsync()).ShouldBe(0, "markup belongs on the page of the one job");
        complaints.ShouldBeEmpty();
        await Chromium.PictureAsync(page, "embed");
    }

    [Fact]
    public async Task On_the_jobs_own_page_its_posting_is_put_where_search_engines_look()
    {
        await using var server = await StartAsync();
        var (page, complaints) = await OpenAsync(server, Job + "#apply");
        var markup = page.Locator("head script[type='application/ld+json']");
        (await markup.CountAsync()).ShouldBe(1);
        (await markup.TextContentAsync())!.ShouldContain("\"title\":\"Systems Administrator\"");
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_openings_it_says_so()
    {
        var state = Samples.State();
        state.Publish("elmsford-library", Samples.Opened, []);
        await using var server = await RunningServer.StartAsync(state);
        var (page, _) = await OpenAsync(server, "https://www.elmsfordlibrary.example/careers");
        (await page.Locator(".feedworker").TextContentAsync()).ShouldBe("There are no open positions at the moment.");
    }

    private static async Task<RunningServer> StartAsync()
    {
        var state = Samples.State();
        var posting = Samples.Administrator with { Url = new Uri(Job) };
        state.Publish("elmsford-library", Samples.Opened, [Samples.Open("elmsford-library", "a1", posting), Samples.Open("elmsford-library", "b2", Samples.Assistant)]);
        return await RunningServer.StartAsync(state);
    }

    private async Task<(IPage Page, List<string> Complaints)> OpenAsync(RunningServer server, string address)
    {
        var page = await chromium.PageAsync(900, 600);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        var html = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "host-page.html"));
        var style = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "host-page.css"));
        await page.RouteAsync("https://www.elmsfordlibrary.example/**", route => route.FulfillAsync(route.Request.Url.EndsWith(".css", StringComparison.Ordinal)
            ? new RouteFulfillOptions { Body = style, ContentType = "text/css" }
            : new RouteFulfillOptions { Body = html, ContentType = "text/html; charset=utf-8", Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = Policy } }));
        await page.RouteAsync("https://jobs.example.org/**", async route =>
        {
            using var answer = await server.Client.GetAsync(new Uri(route.Request.Url).AbsolutePath);
            await route.FulfillAsync(new RouteFulfillOptions { BodyBytes = await answer.Content.ReadAsByteArrayAsync(), ContentType = answer.Content.Headers.ContentType!.ToString() });
        });
        await page.GotoAsync(address);
        return (page, complaints);
    }
}
