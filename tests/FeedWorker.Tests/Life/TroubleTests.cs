using FeedWorker.Configuration;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;
using FeedWorker.Storing;
using static FeedWorker.Tests.Life.Pages;

namespace FeedWorker.Tests.Life;

/// <summary>Failing sources, alerts, closing dates, announcements, details: what a run does besides its postings.</summary>
public class TroubleTests
{
    [Fact]
    public async Task One_alert_after_three_failures_one_when_it_recovers_and_a_restart_repeats_nothing()
    {
        await using var world = await World.CreateAsync(with: o => o with { Alerts = new AlertOptions { Webhook = new Uri("https://ops.example/hook"), MailTo = "ops@shop.example", Smtp = "smtp://mail.example" } });
        await world.NextAsync(Listing(Job(Baker)));
        world.Web.Fail(World.Page, "https://shop.example/jobs answered 503.");
        for (var i = 0; i < 6; i++)
        {
            await world.RunAsync();
            (await DueAsync(world)).Count.ShouldBe(i < 2 ? 0 : 2, "a webhook and a mail, once");
        }

        await using (var restarted = await World.CreateAsync(start: world.Clock.GetUtcNow(), storage: world.Options.Storage, with: o => o with { Alerts = world.Options.Alerts }))
        {
            restarted.Web.Fail(World.Page, "https://shop.example/jobs answered 503.");
            await restarted.RunAsync();
            (await DueAsync(restarted)).Count.ShouldBe(2);
        }

        await world.NextAsync(Listing(Job(Baker)));
        var due = await DueAsync(world);
        due.Select(i => i.Kind).ShouldBe(["alert-webhook", "alert-mail", "alert-webhook", "alert-mail"], ignoreOrder: true);
        due.Count(i => i.ChangeId.Contains("recovered", StringComparison.Ordinal)).ShouldBe(2);
        (await world.Get<IPublishedState>().StatusAsync("shop", default)).ConsecutiveFailures.ShouldBe(0);
    }

    [Fact]
    public async Task A_suspect_page_is_told_once_and_taken_back_once()
    {
        await using var world = await World.CreateAsync(with: o => o with { Alerts = new AlertOptions { Webhook = new Uri("https://ops.example/hook") } });
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        for (var i = 0; i < 4; i++) await world.NextAsync(Maintenance());
        (await DueAsync(world)).ShouldHaveSingleItem().ChangeId.ShouldContain("suspect");
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        (await DueAsync(world)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_next_run_of_a_failing_source_waits_as_long_as_it_asks()
    {
        await using var world = await World.CreateAsync();
        world.Web.Fail(World.Page, "https://shop.example/jobs answered 429.", TimeSpan.FromHours(5));
        var run = await world.RunAsync();
        run.NextRunAt.ShouldBe(world.Clock.GetUtcNow().AddHours(5));
        (await world.Get<IPublishedState>().StatusAsync("shop", default)).NextRunAt.ShouldBe(run.NextRunAt);
    }

    [Fact]
    public async Task A_closing_date_closes_between_runs_at_its_instant()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker, "Bakes bread, full-time. Apply by March 10, 2026."), Job(Gardener)));
        var end = (await world.PublishedAsync()).Open.Single(o => o.Posting.DisplayTitle == Baker).Posting.ValidThrough.ShouldNotBeNull();
        var version = await world.Get<IPublishedState>().VersionAsync(default);
        await world.Get<ExpirySweep>().RunAsync(end.AddSeconds(-1), default);
        (await world.Get<IPublishedState>().VersionAsync(default)).ShouldBe(version);
        world.Clock.SetUtcNow(end.AddSeconds(20));
        (await world.OpenTitlesAsync()).ShouldBe([Gardener], "never shown past its date, even before the sweep");
        await world.Get<ExpirySweep>().RunAsync(world.Clock.GetUtcNow(), default);

        (await world.Get<IPublishedState>().VersionAsync(default)).ShouldBe(version + 1);
        var closed = (await world.PublishedAsync()).Closed.ShouldHaveSingleItem();
        (closed.State, closed.ClosedAt).ShouldBe((OpeningState.Closed, end.ToUniversalTime()));
        (await world.RunAsync()).Opened.ShouldBe(0, "it still stands on the page");
        (await world.Get<IPublishedState>().EventsAsync("shop", closed.Slug, default))[^1].RunId.ShouldBe(0);
    }

    [Fact]
    public async Task Each_change_is_in_the_outbox_with_its_commit_and_told_at_least_once()
    {
        await using var world = await World.CreateAsync(with: o => o with { Announce = new AnnounceOptions { Webhooks = [new Uri("https://hooks.example/a"), new Uri("https://hooks.example/b")] } });
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        await world.NextAsync(Listing(Job(Baker)));
        var due = await DueAsync(world);
        due.Count.ShouldBe(6, "two opened, one closed, to two receivers");
        due.Select(i => i.ChangeId).Distinct().Count().ShouldBe(3);

        var outbox = world.Get<OutboxStore>();
        await outbox.SettleAsync(due, SendResult.Later("busy"), default);
        (await DueAsync(world)).ShouldBeEmpty();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await DueAsync(world)).Count.ShouldBe(6);
        await outbox.SettleAsync(due, SendResult.Ok, default);
        world.Clock.Advance(TimeSpan.FromDays(1));
        (await DueAsync(world)).ShouldBeEmpty();
        (await outbox.WaitingAsync(10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Details_are_asked_for_once_a_day_while_the_listing_is_the_same_and_a_broken_one_changes_nothing()
    {
        await using var world = await World.CreateAsync();
        const string detail = "https://shop.example/jobs/baker";
        world.Web.Put(detail, Whole("Baker", "<main><h1>Baker</h1><p>We are looking for a baker. Salary: $45,000 per year. Full-time, in our bakery in Darien. You bake bread, rolls and cake.</p></main>"));
        var page = Listing(Job(Baker), Job(Gardener, link: "https://elsewhere.example/g"));
        await world.NextAsync(page, RunMode.Scheduled);
        var before = (await world.PublishedAsync()).Open.Single(o => o.Posting.DisplayTitle == Baker).Posting;
        before.DescriptionHtml.ShouldContain("rolls and cake");

        var requests = world.Web.Requests;
        for (var i = 0; i < 10; i++) await world.NextAsync(page, RunMode.Scheduled);
        world.Web.Requests.ShouldBe(requests + 10, "the listing alone");

        world.Web.Fail(detail, detail + " answered 500.");
        world.Clock.Advance(TimeSpan.FromDays(1));
        var run = await world.NextAsync(page, RunMode.Scheduled);
        (run.Outcome, run.Updated, run.Requests).ShouldBe((Outcome.Unchanged, 0, 2));
        (await world.PublishedAsync()).Open.Single(o => o.Posting.DisplayTitle == Baker).Posting.DescriptionHtml.ShouldBe(before.DescriptionHtml);
    }

    [Fact]
    public async Task A_bug_or_hostile_page_ends_in_an_outcome()
    {
        await using var world = await World.CreateAsync();
        world.Web.Put(World.Page, [0, 1, 2, 3, 255, 254, 0, 0], "text/html");
        (await world.RunAsync()).Outcome.ShouldBe(Outcome.Failed);
        world.Web.Put(World.Page, [], "text/html");
        (await world.RunAsync()).Outcome.ShouldBe(Outcome.Failed);
    }

    private static async Task<IReadOnlyList<OutboxItem>> DueAsync(World world) => await world.Get<OutboxStore>().DueAsync(100, TestContext.Current.CancellationToken);
}
