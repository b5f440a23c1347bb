using System.Text;
using FeedWorker.Fetching;
using FeedWorker.Postings.Model;
using FeedWorker.Storing;
using static FeedWorker.Tests.Life.Pages;

namespace FeedWorker.Tests.Life;

/// <summary>The inputs on which other programs of this kind go wrong, one test for each.</summary>
public class PeersTableTests
{
    [Fact]
    public async Task A_page_without_openings_is_an_empty_feed_and_no_error()
    {
        await using var world = await World.CreateAsync();
        var run = await world.NextAsync(SaysNone());
        run.Outcome.ShouldBe(Outcome.None);
        (await world.PublishedAsync()).Open.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_maintenance_page_answered_with_200_closes_nothing()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        (await world.NextAsync(Maintenance())).Outcome.ShouldBe(Outcome.Suspect);
        (await world.OpenTitlesAsync()).ShouldBe([Gardener, Baker]);
    }

    [Theory]
    [InlineData("Failed", "https://shop.example/jobs answered 500.")]
    [InlineData("Gone", "https://shop.example/jobs answered 404.")]
    public async Task A_source_that_answers_500_or_404_changes_nothing(string status, string reason)
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        world.Web.Fail(World.Page, reason, status: Enum.Parse<FetchStatus>(status));
        var run = await world.RunAsync();

        run.Outcome.ShouldBe(Outcome.Failed);
        run.Reason.ShouldBe(reason);
        (await world.OpenTitlesAsync()).ShouldBe([Gardener, Baker]);
        (await world.Get<IPublishedState>().StatusAsync("shop", default)).Attention.ShouldBe(reason);
    }

    [Theory]
    [InlineData("en-GB", "Posted: 02/10/2026, 28/09/2026 was the last update", "2026-10-02")]
    [InlineData("en", "Posted 3 days ago", "2026-10-14")]
    [InlineData("de", "Veröffentlicht am 12. Oktober 2026", "2026-10-12")]
    public async Task Dates_are_read_as_they_are_meant(string language, string words, string date)
    {
        await using var world = await World.CreateAsync(start: new DateTimeOffset(2026, 10, 17, 12, 0, 0, TimeSpan.Zero), site: s => s with { Language = language, TimeZone = TimeZoneInfo.Utc });
        await world.NextAsync(Listing(Job(Baker, $"{words}. Full-time, thirty-eight hours a week in our bakery."), Job(Gardener)));

        var baker = (await world.PublishedAsync()).Open.Single(o => o.Posting.DisplayTitle == Baker);
        baker.DatePosted(TimeZoneInfo.Utc).ShouldBe(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_session_id_that_changes_on_every_visit_changes_no_id()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker, link: "/jobs/1?sid=aaa&utm_source=x"), Job(Gardener, link: "/jobs/2?sid=aaa")));
        var (keys, changed) = (await world.OpenKeysAsync(), (await world.PublishedAsync()).ChangedAt);
        for (var i = 0; i < 3; i++) await world.NextAsync(Listing(Job(Baker, link: $"/jobs/1?sid=b{i}&utm_source=y"), Job(Gardener, link: $"/jobs/2?sid=b{i}")));

        (await world.OpenKeysAsync()).ShouldBe(keys);
        (await world.PublishedAsync()).ChangedAt.ShouldBe(changed, "a reader sees no difference");
    }

    [Fact]
    public async Task Three_jobs_that_share_one_apply_link_are_three()
    {
        await using var world = await World.CreateAsync();
        string[] jobs = [Job(Baker, link: "/apply"), Job(Gardener, link: "/apply"), Job(Clerk, link: "/apply")];
        await world.NextAsync(Listing(jobs));
        var keys = await world.OpenKeysAsync();
        keys.Count.ShouldBe(3);
        keys.Values.Distinct().Count().ShouldBe(3);
        await world.NextAsync(Listing([.. jobs.Reverse()]));
        (await world.OpenKeysAsync()).OrderBy(k => k.Key).ShouldBe(keys.OrderBy(k => k.Key));
        await world.NextAsync(Listing(jobs[0], jobs[2]));
        (await world.OpenTitlesAsync()).ShouldBe([Baker, Clerk]);
    }

    [Fact]
    public async Task Links_resolve_against_the_base()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker, link: "baker.html"), Job(Gardener, link: "gardener.html")).Replace("<head>", "<head><base href=\"https://jobs.example/openings/\">", StringComparison.Ordinal));
        (await world.PublishedAsync()).Open.Select(o => o.Posting.Url!.AbsoluteUri).Order()
            .ShouldBe(["https://jobs.example/openings/baker.html", "https://jobs.example/openings/gardener.html"]);
    }

    [Fact]
    public async Task A_windows_1252_page_is_read_right()
    {
        await using var world = await World.CreateAsync();
        var html = Listing(Job("Bäcker – Frühschicht"), Job(Gardener)).Replace("<head>", "<head><meta charset=\"windows-1252\">", StringComparison.Ordinal);
        world.Web.Put(World.Page, Windows1252(html), "text/html");
        await world.RunAsync();
        (await world.OpenTitlesAsync()).ShouldContain(t => t.StartsWith("Bäcker", StringComparison.Ordinal));
    }

    [Fact]
    public async Task JobPosting_markup_in_a_page_drawn_by_scripts_is_read()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Whole("Jobs", """
            <div id="root"></div>
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","description":"<p>Bakes bread before dawn.</p>",
            "datePosted":"2026-02-20","url":"https://shop.example/jobs/7","identifier":{"@type":"PropertyValue","value":"B-7"},
            "hiringOrganization":{"@type":"Organization","name":"The Shop"},"employmentType":"FULL_TIME",
            "jobLocation":{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Darien","addressCountry":"US"}}}</script>
            """));
        var baker = (await world.PublishedAsync()).Open.ShouldHaveSingleItem();
        baker.Posting.DisplayTitle.ShouldBe("Baker");
        baker.Posting.DatePosted.ShouldBe(new DateOnly(2026, 2, 20));
    }

    [Fact]
    public async Task A_Markdown_file_is_an_ordinary_source()
    {
        await using var world = await World.CreateAsync();
        world.Web.Put(World.Page, "# Work with us\n\nWe are a small shop.\n\n## Open positions\n\n### [Baker](/jobs/baker)\nFull-time. Bakes bread.\n\n### [Sales Clerk](/jobs/clerk)\nPart-time. Sells bread.\n", "text/markdown");
        (await world.RunAsync()).Outcome.ShouldBe(Outcome.Found);
        (await world.OpenTitlesAsync()).ShouldBe([Baker, Clerk]);
    }

    [Fact]
    public async Task One_job_without_its_time_is_still_a_job()
    {
        await using var world = await World.CreateAsync();
        const string times = "<article><h3><a href='/jobs/1'>Baker</a></h3><time datetime='2026-02-01'>1 February 2026</time><p>Bakes bread, full-time.</p></article>"
            + "<article><h3><a href='/jobs/2'>Sales Clerk</a></h3><p>Sells bread, part-time.</p></article>"
            + "<article><h3><a href='/jobs/3'>Driver</a></h3><time datetime='2026-02-03'>3 February 2026</time><p>Drives bread, full-time.</p></article>";
        await world.NextAsync(Whole("Careers", Intro + "<h2>Open positions</h2>" + times + Footer));
        (await world.OpenTitlesAsync()).ShouldBe(["Baker", "Driver", "Sales Clerk"]);
    }

    [Fact]
    public async Task A_wrongly_decoded_apostrophe_is_repaired_and_changes_no_id_when_the_page_repairs_it_too()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job("Childrenâ€™s Baker"), Job(Gardener)));
        (await world.OpenTitlesAsync()).ShouldContain("Children’s Baker");
        var keys = (await world.OpenKeysAsync()).Values.Order();
        await world.NextAsync(Listing(Job("Children's Baker"), Job(Gardener)));
        (await world.OpenKeysAsync()).Values.Order().ShouldBe(keys);
    }

    [Fact]
    public async Task Fifty_jobs_are_fifty()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Many(50));
        (await world.PublishedAsync()).Open.Count.ShouldBe(50);
    }

    private static byte[] Windows1252(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252).GetBytes(text);
    }
}
