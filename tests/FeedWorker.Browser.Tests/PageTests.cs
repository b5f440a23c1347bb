using FeedWorker.Tests.Serving;
using Microsoft.Playwright;

namespace FeedWorker.Browser.Tests;

public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Job = "/elmsford-library/jobs/systems-administrator-a1/";

    [Theory]
    [InlineData("home", "/")]
    [InlineData("site", "/elmsford-library/")]
    [InlineData("job", Job)]
    [InlineData("job-german", "/bergwerk/jobs/softwareentwickler-d4/")]
    [InlineData("site-german", "/bergwerk/")]
    [InlineData("search", "/?q=help&type=PART_TIME")]
    [InlineData("status", "/status")]
    [InlineData("story", "/status/elmsford-library/systems-administrator-a1")]
    public async Task Every_page_fits_a_phone_and_a_desk_without_complaint_of_the_browser(string name, string path)
    {
        await using var server = await RunningServer.StartAsync();
        foreach (var (size, width, height, scheme) in new[] { ("phone", 375, 812, ColorScheme.Light), ("desktop", 1280, 900, ColorScheme.Light), ("dark", 1280, 900, ColorScheme.Dark) })
        {
            var page = await chromium.PageAsync(width, height, scheme);
            var complaints = new List<string>();
            page.Console += (_, message) => complaints.Add(message.Text);
            page.PageError += (_, error) => complaints.Add(error);
            page.RequestFailed += (_, request) => complaints.Add(request.Url);
            await page.GotoAsync(new Uri(server.Client.BaseAddress!, path).AbsoluteUri);
            complaints.ShouldBeEmpty();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, "nothing sticks out sideways");
            (await page.Locator("h1").CountAsync()).ShouldBe(1);
            (await page.Locator("main").CountAsync()).ShouldBe(1);
            await Chromium.PictureAsync(page, $"{name}-{size}");
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("closed", "/elmsford-library/jobs/page-c1/", 410)]
    [InlineData("not-found", "/nowhere/", 404)]
    public async Task What_is_not_there_is_said_kindly_with_a_way_on(string name, string path, int status)
    {
        await using var server = await RunningServer.StartAsync();
        var page = await chromium.PageAsync(375, 812);
        var answer = await page.GotoAsync(new Uri(server.Client.BaseAddress!, path).AbsoluteUri);
        answer!.Status.ShouldBe(status);
        await Chromium.PictureAsync(page, name);
        await page.Locator("main a.button").ClickAsync();
        (await page.Locator(".jobs li").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task One_finds_ones_way_by_searching_and_by_keyboard_alone()
    {
        await using var server = await RunningServer.StartAsync();
        var page = await chromium.PageAsync();
        await page.GotoAsync(server.Client.BaseAddress!.AbsoluteUri);
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to content");
        await page.GetByLabel("Search for").FillAsync("help desk");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/?q=help**");
        (await page.Locator(".jobs > li").CountAsync()).ShouldBe(1);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Part-Time Technology Help Desk Assistant" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("h1", new PageLocatorOptions { HasText = "Help Desk" }).WaitForAsync();
        (await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "See the employer’s posting" }).GetAttributeAsync("href")).ShouldBe("https://dar.example/2YsaZoi");
    }

    /// <summary>WCAG 2.2, 1.4.3: text against what is behind it, in both schemes.</summary>
    [Theory]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/", ColorScheme.Dark)]
    [InlineData(Job, ColorScheme.Light)]
    [InlineData(Job, ColorScheme.Dark)]
    [InlineData("/status", ColorScheme.Light)]
    [InlineData("/status", ColorScheme.Dark)]
    public async Task Text_can_be_read_against_its_ground(string path, ColorScheme scheme)
    {
        await using var server = await RunningServer.StartAsync();
        var page = await chromium.PageAsync(scheme: scheme);
        await page.GotoAsync(new Uri(server.Client.BaseAddress!, path).AbsoluteUri);
        var worst = await page.EvaluateAsync<string[]>(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "contrast.js")));
        worst.ShouldBeEmpty();
    }
}
