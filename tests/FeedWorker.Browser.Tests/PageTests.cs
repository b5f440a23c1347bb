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
    [InlineData("status", "/status")]
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
}
