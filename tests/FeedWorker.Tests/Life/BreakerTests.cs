using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;
using FeedWorker.Storing;
using static FeedWorker.Tests.Life.Pages;

namespace FeedWorker.Tests.Life;

/// <summary>A broken page never changes what is published.</summary>
public class BreakerTests
{
    public static TheoryData<string, string> BrokenPages => new()
    {
        { "maintenance", Maintenance() },
        { "login wall", Login() },
        { "parked domain", Parked() },
        { "cookie wall", CookieWall() },
        { "soft 404", SoftNotFound() },
        { "error in a 200", ErrorInOk() },
        { "empty body", Whole("Careers at The Shop", "<div id=root></div><script src=/app.js></script>") },
        { "other language", Whole("Karriere", "<h1>Arbeiten bei uns</h1><p>Unser Laden bietet seit vielen Jahren gute Arbeit. Derzeit finden Sie hier Neuigkeiten aus dem Haus.</p>") },
    };

    [Theory]
    [MemberData(nameof(BrokenPages))]
    public async Task A_page_that_is_not_itself_is_suspect_and_the_last_good_state_stands(string what, string page)
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        var before = await world.PublishedAsync();
        var version = await world.Get<IPublishedState>().VersionAsync(default);
        for (var i = 0; i < 5; i++)
        {
            var run = await world.NextAsync(page);
            run.Outcome.ShouldBe(Outcome.Suspect, what + ": " + run.Reason);
            run.Reason.ShouldContain("feedworker accept --site shop");
        }

        var after = await world.PublishedAsync();
        after.Open.Select(o => o.Key).ShouldBe(before.Open.Select(o => o.Key));
        after.ChangedAt.ShouldBe(before.ChangedAt, "its true date");
        (await world.Get<IPublishedState>().VersionAsync(default)).ShouldBe(version);

        (await world.NextAsync(Listing(Job(Baker), Job(Gardener)))).Outcome.ShouldBe(Outcome.Unchanged, "it resolves itself when the page does");
        (await world.Get<IPublishedState>().StatusAsync("shop", default)).Attention.ShouldBeNull();
    }

    [Fact]
    public async Task Most_postings_gone_at_once_is_suspect()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Many(10));
        var run = await world.NextAsync(Many(2));

        run.Outcome.ShouldBe(Outcome.Suspect);
        run.Reason.ShouldContain("8 of 10 postings vanished at once");
        (await world.OpenTitlesAsync()).Count.ShouldBe(10);
    }

    [Fact]
    public async Task A_truncated_body_is_suspect_however_few_postings_it_lost()
    {
        await using var world = await World.CreateAsync();
        var whole = Many(5);
        await world.NextAsync(whole);
        var run = await world.NextAsync(whole[..whole.IndexOf("<h3><a href=\"/jobs/electrician", StringComparison.Ordinal)]);

        run.Outcome.ShouldBe(Outcome.Suspect);
        run.Reason.ShouldContain("end of the page is missing");
        (await world.OpenTitlesAsync()).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_redesign_that_keeps_its_postings_is_believed()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        var keys = await world.OpenKeysAsync();
        var run = await world.NextAsync(Whole("Jobs", $"<main><h2>Current openings</h2><ul><li><a href='/jobs/baker'>{Baker}</a> – Darien</li><li><a href='/jobs/assistant-gardener'>{Gardener}</a> – Darien</li></ul></main>"));

        run.Outcome.ShouldBe(Outcome.Found, run.Reason);
        (await world.OpenKeysAsync()).Values.Order().ShouldBe(keys.Values.Order());
    }

    [Fact]
    public async Task Accepting_takes_the_page_as_it_is_and_dates_the_closing_from_its_first_suspect_run()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Many(10));
        var first = await world.NextAsync(Many(2));
        await world.NextAsync(Many(2));
        var accepted = await world.NextAsync(Many(2), RunMode.Accept);

        accepted.Outcome.ShouldBe(Outcome.Found);
        accepted.Closed.ShouldBe(8);
        (await world.PublishedAsync()).Closed.ShouldAllBe(o => o.ClosedAt == first.StartedAt);
        (await world.NextAsync(Many(2))).Outcome.ShouldBe(Outcome.Unchanged);
    }

    [Fact]
    public async Task Evidence_is_kept_bounded_in_number_and_size()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Many(10));
        for (var i = 0; i < 8; i++) await world.NextAsync(Maintenance() + $"<!-- {i} {new string('x', 400_000)} -->");

        var evidence = await world.Get<EvidenceShelf>().OfAsync("shop", default);
        evidence.Count.ShouldBe(world.Options.Lifecycle.EvidenceKept);
        evidence.ShouldAllBe(e => e.Body.Length == 256 * 1024 && e.Headers.Count == 1 && e.Differences.Count > 1);
        System.Text.Encoding.UTF8.GetString(evidence[0].Body.Span).ShouldContain("<!-- 7 ");
    }

    [Fact]
    public async Task The_first_sight_of_a_maintenance_page_teaches_nothing()
    {
        await using var world = await World.CreateAsync();
        (await world.NextAsync(Maintenance())).Outcome.ShouldBe(Outcome.Suspect);
        (await world.NextAsync(Listing(Job(Baker)))).Outcome.ShouldBe(Outcome.Found);
    }
}
