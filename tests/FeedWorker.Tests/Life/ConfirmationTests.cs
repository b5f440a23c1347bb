using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;
using static FeedWorker.Tests.Life.Pages;

namespace FeedWorker.Tests.Life;

/// <summary>When an opening counts as closed.</summary>
public class ConfirmationTests
{
    [Fact]
    public async Task One_of_several_is_closed_at_once()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        var run = await world.NextAsync(Listing(Job(Baker)));

        run.Outcome.ShouldBe(Outcome.Found);
        (await world.OpenTitlesAsync()).ShouldBe([Baker]);
        var closed = (await world.PublishedAsync()).Closed.ShouldHaveSingleItem();
        closed.ClosedAt.ShouldBe(run.StartedAt);
        closed.ClosedReason.ShouldNotBeNull().ShouldContain("other postings stand");
    }

    [Fact]
    public async Task A_sentence_that_there_is_nothing_closes_at_once()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        var run = await world.NextAsync(SaysNone());

        run.Outcome.ShouldBe(Outcome.None);
        (await world.OpenTitlesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_gone_without_a_word_waits_for_three_runs_and_closed_when_first_missed()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));

        var first = await world.NextAsync(Silent());
        first.Outcome.ShouldBe(Outcome.None);
        (await world.OpenTitlesAsync()).Count.ShouldBe(2, "still published");
        (await world.PublishedAsync()).Open.ShouldAllBe(o => o.State == OpeningState.Missing && o.MissingSince == first.StartedAt);

        var second = await world.NextAsync(Silent(), RunMode.Scheduled);
        second.Outcome.ShouldBe(Outcome.Unchanged, "not modified counts as a run that agrees");
        (await world.OpenTitlesAsync()).Count.ShouldBe(2);

        await world.NextAsync(Silent(), RunMode.Scheduled);
        (await world.OpenTitlesAsync()).ShouldBeEmpty();
        (await world.PublishedAsync()).Closed.ShouldAllBe(o => o.ClosedAt == first.StartedAt);
    }

    [Fact]
    public async Task The_count_begins_anew_after_each_confirmed_absence()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker)));
        for (var i = 0; i < 3; i++) await world.NextAsync(Silent());
        await world.NextAsync(Listing(Job(Gardener)));
        await world.NextAsync(Silent());

        (await world.OpenTitlesAsync()).ShouldBe([Gardener]);
    }

    [Fact]
    public async Task A_posting_that_blinks_for_a_run_is_the_same_opening()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        var before = await world.OpenKeysAsync();
        await world.NextAsync(Listing(Job(Baker)));
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));

        (await world.OpenKeysAsync()).ShouldBe(before);
        (await world.HistoryAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_posting_that_is_away_for_two_runs_is_a_new_opening_with_a_new_date()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker), Job(Gardener)));
        var before = await world.OpenKeysAsync();
        await world.NextAsync(Listing(Job(Baker)));
        await world.NextAsync(Listing(Job(Baker)));
        world.Clock.Advance(TimeSpan.FromDays(30));
        var run = await world.NextAsync(Listing(Job(Baker), Job(Gardener)));

        var again = (await world.PublishedAsync()).Open.Single(o => o.Posting.DisplayTitle == Gardener);
        again.Key.ShouldNotBe(before[Gardener]);
        again.OpenedAt.ShouldBe(run.StartedAt);
        again.DatePosted(world.Site.TimeZone).ShouldBe(DateOnly.FromDateTime(run.StartedAt.DateTime));
        var history = await world.HistoryAsync();
        history.Count.ShouldBe(3);
        history.Count(l => l.Title == Gardener && l.ClosedAt is null).ShouldBe(1);
    }

    [Fact]
    public async Task All_replaced_by_others_at_once_is_life_not_a_broken_page()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Many(6));
        var run = await world.NextAsync(Many(6, from: 20));

        run.Outcome.ShouldBe(Outcome.Found);
        (run.Opened, run.Closed).ShouldBe((6, 6));
    }

    [Fact]
    public async Task The_first_sight_of_an_empty_careers_page_is_no_failure()
    {
        await using var world = await World.CreateAsync();
        var run = await world.NextAsync(Silent());
        run.Outcome.ShouldBe(Outcome.None);
        (await world.PublishedAsync()).ChangedAt.ShouldBe(run.StartedAt);
    }

    [Fact]
    public async Task Hours_are_enough_for_a_life()
    {
        await using var world = await World.CreateAsync();
        await world.NextAsync(Listing(Job(Baker)));
        var opened = await world.NextAsync(Listing(Job(Baker), Job(Clerk)));
        world.Clock.Advance(TimeSpan.FromHours(3));
        var closed = await world.NextAsync(Listing(Job(Baker)));

        var life = (await world.HistoryAsync()).Single(l => l.Title == Clerk);
        life.OpenedAt.ShouldBe(opened.StartedAt);
        life.ClosedAt.ShouldBe(closed.StartedAt);
    }
}
