using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FeedWorker.Configuration;

/// <summary>Lengths of time as people write them in the configuration: <c>90s</c>, <c>30m</c>, <c>1h30m</c>, <c>2d</c>.</summary>
internal static partial class Durations
{
    /// <summary>What <see cref="TryParse"/> takes, for JSON Schema.</summary>
    public const string Pattern = @"^(\d{1,6}d)?(\d{1,6}h)?(\d{1,6}m)?(\d{1,6}s)?(\d{1,6}ms)?$";

    public static bool TryParse(string text, out TimeSpan value)
    {
        value = TimeSpan.Zero;
        var match = Shape().Match(text);
        if (!match.Success || text.Length == 0)
            return false;
        value = Part(match, 1, TimeSpan.TicksPerDay) + Part(match, 2, TimeSpan.TicksPerHour) + Part(match, 3, TimeSpan.TicksPerMinute)
            + Part(match, 4, TimeSpan.TicksPerSecond) + Part(match, 5, TimeSpan.TicksPerMillisecond);
        return true;
    }

    /// <summary>The same notation back; zero is <c>0s</c>.</summary>
    public static string Format(TimeSpan value)
    {
        var text = new StringBuilder();
        Append(text, value.Days, "d");
        Append(text, value.Hours, "h");
        Append(text, value.Minutes, "m");
        Append(text, value.Seconds, "s");
        Append(text, value.Milliseconds, "ms");
        return text.Length == 0 ? "0s" : text.ToString();
    }

    private static void Append(StringBuilder text, int count, string unit)
    {
        if (count > 0)
            text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
    }

    private static TimeSpan Part(Match match, int group, long ticks)
    {
        var digits = match.Groups[group].ValueSpan;
        return digits.IsEmpty ? TimeSpan.Zero : TimeSpan.FromTicks(long.Parse(digits, CultureInfo.InvariantCulture) * ticks);
    }

    [GeneratedRegex(@"^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?(?:(\d{1,6})ms)?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
