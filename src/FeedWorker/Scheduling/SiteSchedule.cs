using FeedWorker.Configuration;
using Quartz;

namespace FeedWorker.Scheduling;

/// <summary>
/// When a site is read next. Its interval with a little jitter, so that a thousand sites do not fire together; or its cron expression in
/// its time zone. A failing source is left alone for twice as long with every failure, up to half a day, and always as long as it asks.
/// </summary>
internal static class SiteSchedule
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(12);

    /// <param name="site">The site.</param>
    /// <param name="now">The end of the run.</param>
    /// <param name="failures">Failures in a row, this run included.</param>
    /// <param name="retryAfter">What the server asked for, or null.</param>
    /// <param name="chance">0…1: where in its jitter the time falls.</param>
    public static DateTimeOffset Next(SiteOptions site, DateTimeOffset now, int failures, TimeSpan? retryAfter, double chance)
    {
        var due = site.Cron is null ? now + Jittered(Interval(site), chance) : NextByCron(site, now);
        if (failures > 0)
        {
            var pause = Math.Min(Math.Max(LongestPause.TotalSeconds, Interval(site).TotalSeconds), Interval(site).TotalSeconds * Math.Pow(2, Math.Min(failures, 16) - 1));
            var patient = now + Jittered(TimeSpan.FromSeconds(pause), chance);
            if (failures > 1 && patient > due) due = patient;
        }

        return retryAfter is { } asked && now + asked > due ? now + asked : due;
    }

    /// <summary>The site's interval; for a cron expression the time between its next two.</summary>
    public static TimeSpan Interval(SiteOptions site)
    {
        if (site.Cron is null) return site.Every ?? TimeSpan.FromMinutes(30);
        var cron = Cron(site);
        var start = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero); // a Monday: how often is a matter of the expression, not of today
        return cron.GetNextValidTimeAfter(start) is { } first && cron.GetNextValidTimeAfter(first) is { } second ? second - first : TimeSpan.FromDays(1);
    }

    private static DateTimeOffset NextByCron(SiteOptions site, DateTimeOffset now) => Cron(site).GetNextValidTimeAfter(now)?.ToUniversalTime() ?? DateTimeOffset.MaxValue;

    private static CronExpression Cron(SiteOptions site) => new(site.Cron!, site.TimeZone);

    /// <summary>Up to a tenth earlier or later.</summary>
    private static TimeSpan Jittered(TimeSpan interval, double chance) => interval * (0.9 + (0.2 * chance));
}
