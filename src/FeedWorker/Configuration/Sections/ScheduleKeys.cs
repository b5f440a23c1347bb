using System.Text.Json.Nodes;
using FeedWorker.Configuration.Values;
using Quartz;

namespace FeedWorker.Configuration.Sections;

/// <summary>When a site is visited: <c>every</c> as a length of time or a cron expression, or <c>cron</c>.</summary>
internal static class ScheduleKeys
{
    /// <summary>Somebody else's server is not asked more often than this.</summary>
    private static readonly TimeSpan LeastForOthers = TimeSpan.FromMinutes(1);

    private static readonly ValueKind<TimeSpan> Interval = Kinds.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromDays(31));

    private static readonly ValueKind<string> Cron = new(
        static () => new JsonObject { ["type"] = "string", ["examples"] = new JsonArray("0 0/30 7-19 ? * MON-FRI") }, static text => CronOf(text));

    private static readonly ValueKind<(TimeSpan? Every, string? Cron)> Either = new(
        static () => new JsonObject { ["type"] = "string", ["examples"] = new JsonArray("30m", "2h", "0 0/30 7-19 ? * MON-FRI") },
        static text => text.Contains(' ', StringComparison.Ordinal)
            ? CronOf(text) is { Problem: { } wrong } ? Kinds.Bad<(TimeSpan?, string?)>(wrong) : Kinds.Ok<(TimeSpan?, string?)>((null, text))
            : Interval.Parse(text) is { Problem: { } problem } ? Kinds.Bad<(TimeSpan?, string?)>(problem) : Kinds.Ok<(TimeSpan?, string?)>((Interval.Parse(text).Value, null)));

    /// <summary>Exactly one of the two is set.</summary>
    /// <param name="section">The site.</param>
    /// <param name="someoneElses">The page is on a server that is not the operator's.</param>
    public static (TimeSpan? Every, string? Cron) Read(Section section, bool someoneElses)
    {
        var (every, cronInEvery) = section.Value("every", (TimeSpan.FromMinutes(30), null), Either, "Time between visits (30m, 2h, 1d), or a Quartz cron expression in the site's time zone.");
        var cron = section.Optional("cron", Cron, "Quartz cron expression in the site's time zone, instead of every.");
        if (cron is not null && section.Has("every"))
            section.Fault("cron", "stands beside every; keep one of the two");
        if (cron is null && someoneElses && every < LeastForOthers)
            section.Fault("every", $"is shorter than {Durations.Format(LeastForOthers)}, which no foreign server should bear; say own: true if it is yours");
        return (cron ?? cronInEvery) is { } expression ? (null, expression) : (every, null);
    }

    private static Parsed<string> CronOf(string text)
    {
        if (text.Length > 200)
            return Kinds.Bad<string>("is no cron expression: it is too long");
        try
        {
            // An expression may be well formed and still never come true (30 February): the site would never be visited.
            return new CronExpression(text).GetNextValidTimeAfter(DateTimeOffset.UnixEpoch.AddYears(60)) is null
                ? Kinds.Bad<string>("is a cron expression that never comes true")
                : Kinds.Ok(text);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            return Kinds.Bad<string>($"is no cron expression: {fault.Message.TrimEnd('.')}; write for example 0 0/30 7-19 ? * MON-FRI");
        }
    }
}
