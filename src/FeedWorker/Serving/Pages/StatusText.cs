using System.Globalization;
using FeedWorker.Postings.Model;

namespace FeedWorker.Serving.Pages;

/// <summary>Times and outcomes as an operator reads them.</summary>
internal static class StatusText
{
    public static Html State(Outcome outcome) => outcome switch
    {
        Outcome.Found or Outcome.None or Outcome.Unchanged => $"""<span class="state good">{Word(outcome)}</span>""",
        Outcome.Suspect => $"""<span class="state warn">suspect</span>""",
        _ => $"""<span class="state bad">failed</span>""",
    };

    public static string Ago(DateTimeOffset? instant, DateTimeOffset now) =>
        instant is not { } then || then <= DateTimeOffset.UnixEpoch ? "never" : now < then ? At(then) : $"{Span(now - then)} ago";

    public static string In(DateTimeOffset? instant, DateTimeOffset now) => instant is not { } then ? "–" : then <= now ? "now" : $"in {Span(then - now)}";

    public static string At(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    private static string Word(Outcome outcome) => outcome.ToString().ToLowerInvariant();

    private static string Span(TimeSpan span) => span switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalSeconds} s"),
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays} days"),
    };
}
