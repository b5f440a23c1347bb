using FeedWorker.Postings.Formats;

namespace FeedWorker.Postings.Tests.Formats;

public sealed class EntryDatesTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData(null, "2026-11-20T14:00:00Z")]
    [InlineData("2026-11-18", "2026-11-18T05:00:00Z")] // midnight in New York
    [InlineData("2026-11-20", "2026-11-20T14:00:00Z")] // the day of the first sighting: the sighting is the better time
    [InlineData("2026-11-21", "2026-11-20T14:00:00Z")] // never from the future
    [InlineData("2026-07-01", "2026-07-01T04:00:00Z")] // daylight saving
    public void Published_is_the_first_sighting_or_an_earlier_stated_day(string? stated, string expected)
    {
        var opening = FormatSamples.Open(FormatSamples.Plain with { DatePosted = stated is null ? null : DateOnly.ParseExact(stated, "yyyy-MM-dd", null) });
        EntryDates.Rfc3339(EntryDates.Published(opening, NewYork)).ShouldBe(expected);
    }

    [Fact]
    public void A_day_that_has_no_midnight_still_begins_somewhere()
    {
        var opening = FormatSamples.Open(FormatSamples.Plain with { DatePosted = new DateOnly(2018, 11, 4) }); // clocks in São Paulo went from 0:00 to 1:00
        var published = EntryDates.Published(opening, TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo"));
        published.UtcDateTime.ShouldBeInRange(new DateTime(2018, 11, 4, 2, 0, 0), new DateTime(2018, 11, 4, 4, 0, 0));
    }

    [Fact]
    public void Entries_of_one_run_differ_in_updated_always_the_same_way_and_never_later_than_the_truth()
    {
        var openings = Enumerable.Range(0, 1000).Select(i => FormatSamples.Open(FormatSamples.Plain, $"k{i}")).ToList();
        var updated = openings.Select(o => EntryDates.DistinctUpdated(o, EntryId.Of(o.SiteId, o.Key))).ToList();
        updated.Distinct().Count().ShouldBe(1000);
        updated.ShouldAllBe(u => u <= FormatSamples.Opened && u > FormatSamples.Opened.AddSeconds(-2));
        EntryDates.Rfc3339(updated[0]).ShouldBe("2026-11-20T13:59:59.1070357Z", "fixed for ever: another value would tell every reader that every entry has changed");
    }

    [Fact]
    public void An_entry_keeps_its_id_for_ever() =>
        EntryId.Of("elmsford-library", "a1").ShouldBe("urn:uuid:b176362c-a030-58f7-ab87-c78ee9b20607");
}
