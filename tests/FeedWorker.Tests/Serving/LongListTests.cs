using System.Text.RegularExpressions;

namespace FeedWorker.Tests.Serving;

/// <summary>A site with more openings than a page should hold: pages show the newest and say so, everything for programs has them all.</summary>
public sealed partial class LongListTests
{
    private const int Many = 501;

    [Theory]
    [InlineData("/")]
    [InlineData("/elmsford-library/")]
    [InlineData("/?q=assistant")]
    [InlineData("/elmsford-library/?q=assistant")]
    public async Task A_page_lists_the_newest_says_how_many_there_are_and_that_it_cut(string path)
    {
        await using var server = await StartAsync(Many);
        var page = await server.Client.GetStringAsync(path);
        Card().Count(page).ShouldBe(500);
        page.ShouldContain("501 open positions");
        page.ShouldContain("The newest 500 are shown.");
        page.ShouldNotContain("/jobs/assistant-k500/\"", customMessage: "the oldest is left out");
    }

    [Theory]
    [InlineData("/feed.rss", "<item>")]
    [InlineData("/elmsford-library/feed.atom", "<entry")]
    [InlineData("/elmsford-library/feed.json", "\"date_published\"")]
    [InlineData("/jobs.xml", "<job>")]
    [InlineData("/elmsford-library/embed.js", "\"posting\":")]
    [InlineData("/sitemap.xml", "/jobs/")]
    public async Task What_programs_read_has_them_all(string path, string mark)
    {
        await using var server = await StartAsync(Many);
        Regex.Count(await server.Client.GetStringAsync(path), Regex.Escape(mark)).ShouldBe(Many);
    }

    [Fact]
    public async Task The_operators_page_counts_all_and_lists_the_newest()
    {
        await using var server = await StartAsync(Many);
        var page = await server.Client.GetStringAsync("/status");
        page.ShouldContain("data-label=\"Open\">501<");
        page.ShouldContain("data-label=\"Ready\">501<");
        page.ShouldContain("The newest 100 are listed.");
        page.ShouldContain("501 postings: ");
    }

    [Fact]
    public async Task A_list_that_just_fits_is_whole_and_says_nothing()
    {
        await using var server = await StartAsync(Many - 1);
        var page = await server.Client.GetStringAsync("/elmsford-library/");
        Card().Count(page).ShouldBe(500);
        page.ShouldNotContain("are shown");
    }

    private static Task<RunningServer> StartAsync(int count)
    {
        var state = new MadeUpState();
        state.Publish("elmsford-library", Samples.Opened, Enumerable.Range(0, count).Select(i =>
            Samples.Open("elmsford-library", $"k{i}", Samples.Assistant) with { Slug = $"assistant-k{i}", OpenedAt = Samples.Opened.AddMinutes(-i) }));
        return RunningServer.StartAsync(state);
    }

    [GeneratedRegex("<li lang=", RegexOptions.NonBacktracking)]
    private static partial Regex Card();
}
