using FeedWorker.Configuration;
using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;

namespace FeedWorker.Tests.Scheduling;

/// <summary>When a site is read next.</summary>
public class SiteScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly SiteOptions HalfHourly = new() { Id = "shop", Page = "x", Every = TimeSpan.FromMinutes(30), Organization = new Organization { Name = "The Shop" } };

    [Theory]
    [InlineData(0.0, 27)]
    [InlineData(0.5, 30)]
    [InlineData(1.0, 33)]
    public void An_interval_has_a_tenth_of_jitter(double chance, double minutes) =>
        SiteSchedule.Next(HalfHourly, Now, 0, null, chance).ShouldBe(Now.AddMinutes(minutes), TimeSpan.FromSeconds(1));

    [Fact]
    public void A_failing_source_is_left_alone_for_longer_each_time_up_to_half_a_day()
    {
        var pauses = Enumerable.Range(1, 30).Select(failures => SiteSchedule.Next(HalfHourly, Now, failures, null, 0.5) - Now).ToList();
        pauses.Take(5).Select(p => p.TotalMinutes).ShouldBe([30, 60, 120, 240, 480]);
        pauses.ShouldBe(pauses.Order());
        pauses[^1].ShouldBe(TimeSpan.FromHours(12));
    }

    [Fact]
    public void What_the_server_asks_for_is_obeyed()
    {
        SiteSchedule.Next(HalfHourly, Now, 1, TimeSpan.FromHours(20), 0.5).ShouldBe(Now.AddHours(20));
        SiteSchedule.Next(HalfHourly, Now, 1, TimeSpan.FromSeconds(5), 0.5).ShouldBe(Now.AddMinutes(30));
    }

    [Theory]
    [InlineData("2026-03-07T15:00:00Z", "2026-03-08T13:00:00Z")] // nine o'clock, the clocks went forward that night
    [InlineData("2026-10-31T14:00:00Z", "2026-11-01T14:00:00Z")] // nine o'clock, they went back
    [InlineData("2028-02-28T15:00:00Z", "2028-02-29T14:00:00Z")] // a leap day
    public void A_cron_expression_is_meant_in_the_sites_time_zone(string now, string next)
    {
        var site = HalfHourly with { Every = null, Cron = "0 0 9 * * ?", TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York") };
        SiteSchedule.Next(site, Instant(now), 0, null, 0.5).ShouldBe(Instant(next));
    }

    [Fact]
    public void A_failing_source_on_a_cron_schedule_backs_off_too()
    {
        var site = HalfHourly with { Every = null, Cron = "0 0/10 * * * ?" };
        (SiteSchedule.Next(site, Now, 4, null, 0.5) - Now).ShouldBe(TimeSpan.FromMinutes(80));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
