using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;
using static FeedWorker.Postings.Tests.Lifecycle.Made;

namespace FeedWorker.Postings.Tests.Lifecycle;

/// <summary>Dates of an opening's life: posted, updated, closed.</summary>
public class DatesTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData("2026-03-08T04:59:59Z", "2026-03-07")] // the evening before the clocks go forward
    [InlineData("2026-03-08T05:00:00Z", "2026-03-08")]
    [InlineData("2026-11-01T03:59:59Z", "2026-10-31")] // the night in which they go back
    [InlineData("2028-02-29T12:00:00Z", "2028-02-29")] // a leap day
    [InlineData("2028-03-01T04:59:59Z", "2028-02-29")]
    public void Without_a_stated_date_the_first_sighting_in_the_sites_zone_counts(string seen, string posted)
    {
        var opening = Seen([Read("Baker")], DateTimeOffset.Parse(seen, System.Globalization.CultureInfo.InvariantCulture)).Open[0];
        opening.DatePosted(NewYork).ShouldBe(DateOnly.Parse(posted, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_stated_date_is_frozen()
    {
        var memory = Seen([Dated(new DateOnly(2026, 2, 20))]);
        var later = Run(memory, [Dated(new DateOnly(2026, 3, 1))], Noon.AddDays(1));
        later.Events.ShouldBeEmpty("an employer that moves its date every night publishes nothing new");
        memory.After(later).Open[0].DatePosted(NewYork).ShouldBe(new DateOnly(2026, 2, 20));
    }

    [Fact]
    public void A_date_stated_later_is_believed_unless_it_is_after_the_first_sighting()
    {
        var memory = Seen([Read("Baker")]);
        memory.After(Run(memory, [Dated(new DateOnly(2026, 2, 20))], Noon.AddDays(1))).Open[0].DatePosted(NewYork).ShouldBe(new DateOnly(2026, 2, 20));
        memory.After(Run(memory, [Dated(new DateOnly(2026, 3, 9))], Noon.AddDays(1))).Open[0].DatePosted(NewYork).ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Theory]
    [InlineData("2026-11-01T23:59:59-05:00")] // the day on which the clocks go back: 25 hours
    [InlineData("2026-03-08T23:59:59-04:00")] // the day on which they go forward: 23 hours
    [InlineData("2028-02-29T23:59:59-05:00")]
    public void A_closing_date_closes_at_its_very_instant(string validThrough)
    {
        var end = DateTimeOffset.Parse(validThrough, System.Globalization.CultureInfo.InvariantCulture);
        var memory = Seen([Until(end)], end.AddDays(-20));
        Run(memory, [Until(end)], end.AddSeconds(-1)).Events.ShouldBeEmpty();
        var run = Run(memory, [Until(end)], end.AddHours(5));
        var closed = run.Changed.ShouldHaveSingleItem();
        (closed.State, closed.ClosedAt).ShouldBe((OpeningState.Closed, end.ToUniversalTime()));
        Run(memory.After(run), [Until(end)], end.AddHours(6)).Events.ShouldBeEmpty("it still stands on the page, but is no open posting");
    }

    [Fact]
    public void What_the_page_shows_beyond_its_closing_date_is_watched_until_it_is_gone()
    {
        var memory = Seen([Until(Noon.AddHours(1)), Read("Clerk")]);
        memory = memory.After(Run(memory, [Until(Noon.AddHours(1)), Read("Clerk")], Noon.AddDays(1)));
        memory.Expired.ShouldHaveSingleItem().ClosedAt.ShouldBe(Noon.AddHours(1));
        var gone = Run(memory, [Read("Clerk")], Noon.AddDays(9));
        gone.Events.ShouldHaveSingleItem().Kind.ShouldBe(LifeEventKind.Delisted);
        gone.Events[0].IsPublished.ShouldBeFalse("readers were told when it closed");
        var delisted = gone.Changed.ShouldHaveSingleItem();
        (delisted.ClosedAt, delisted.DelistedAt, delisted.StillListed).ShouldBe((Noon.AddHours(1), Noon.AddDays(9), false));
        Run(memory.After(gone), [Until(Noon.AddDays(30)), Read("Clerk")], Noon.AddDays(10)).Changed.ShouldHaveSingleItem().Key.ShouldNotBe(delisted.Key);
    }

    [Fact]
    public void A_date_in_a_sentence_closes_for_readers_but_the_life_goes_on_while_the_page_shows_it()
    {
        var end = Noon.AddHours(1);
        var said = Until(end) with { Posting = Until(end).Posting with { ValidThroughIsProse = true } };
        var memory = Seen([said, Read("Clerk")]);
        var closed = Run(memory, [said, Read("Clerk")], Noon.AddDays(1));
        var opening = closed.Changed.ShouldHaveSingleItem();
        (opening.State, opening.ClosedAt, opening.EndedAt).ShouldBe((OpeningState.Closed, end, null));
        var gone = Run(memory.After(closed), [Read("Clerk")], Noon.AddDays(9)).Changed.ShouldHaveSingleItem();
        (gone.State, gone.ClosedAt, gone.EndedAt).ShouldBe((OpeningState.Closed, end, Noon.AddDays(9)));

        var stated = Run(Seen([Until(end)]), [Until(end)], Noon.AddDays(1)).Changed.ShouldHaveSingleItem();
        stated.EndedAt.ShouldBe(end, "a stated closing date ends the life by itself");
    }

    [Fact]
    public void A_closing_date_that_is_moved_while_the_posting_stands_takes_the_same_opening_up_again()
    {
        var memory = Seen([Until(Noon.AddHours(1))]);
        memory = memory.After(Run(memory, [Until(Noon.AddHours(1))], Noon.AddDays(1)));
        var run = Run(memory, [Until(Noon.AddDays(20))], Noon.AddDays(2));
        run.Events.ShouldHaveSingleItem().Kind.ShouldBe(LifeEventKind.Reopened);
        (run.Changed.ShouldHaveSingleItem().Key, run.OpenCount).ShouldBe((memory.Expired[0].Key, 1));
    }

    [Fact]
    public void A_day_without_a_year_that_has_passed_already_at_the_first_sighting_is_not_believed()
    {
        var stale = Until(Noon.AddDays(-30)) with { Evidence = [new FieldEvidence("validThrough", "Send your résumé by January 31st.", "prose")] };
        Seen([stale]).Open.ShouldHaveSingleItem().Posting.ValidThrough.ShouldBeNull();
        Run(Seen([stale]), [stale], Noon.AddDays(1)).Events.ShouldBeEmpty();
        var plain = Until(Noon.AddDays(-30)) with { Evidence = [new FieldEvidence("validThrough", "Closing date: January 31, 2026.", "prose")] };
        Seen([plain]).Open.ShouldBeEmpty();
    }

    [Fact]
    public void A_closing_date_closes_whatever_the_run_brought()
    {
        var memory = Seen([Until(Noon.AddHours(1))]);
        foreach (var kind in new[] { ReadingKind.Failed, ReadingKind.Unchanged })
            OpeningLifecycle.Decide(memory, new RunReading { Kind = kind, Page = Page }, Noon.AddHours(2), new LifecyclePolicy()).Changed.ShouldHaveSingleItem().ClosedAt.ShouldBe(Noon.AddHours(1));
    }

    [Fact]
    public void A_clock_that_jumps_back_never_turns_a_life_around()
    {
        var memory = Seen([Read("Baker", "/1", text: "One text."), Read("Clerk", "/2")]);
        var run = Run(memory, [Read("Baker", "/1", text: "Quite another text.")], Noon.AddYears(-1));
        foreach (var opening in run.Changed)
        {
            opening.UpdatedAt.ShouldBeGreaterThanOrEqualTo(opening.OpenedAt);
            if (opening.ClosedAt is { } closedAt) closedAt.ShouldBeGreaterThanOrEqualTo(opening.OpenedAt);
        }
    }

    private static ReadPosting Dated(DateOnly date) => Read("Baker") with { Posting = Read("Baker").Posting with { DatePosted = date } };

    private static ReadPosting Until(DateTimeOffset end) => Read("Baker") with { Posting = Read("Baker").Posting with { ValidThrough = end } };
}
