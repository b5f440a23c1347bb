using System.Globalization;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>Finds dates in a statement, in any order and with month names of its languages.</summary>
internal static partial class Dates
{
    private const int Timeout = 5000;

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?:-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})|/(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})|\.(?<m>[0-9]{1,2})\.(?<d>[0-9]{1,2})|年 ?(?<m>[0-9]{1,2})月 ?(?<d>[0-9]{1,2})日?)(?:[t ](?<h>[0-9]{1,2}):(?<n>[0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?(?<z>z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9./-])(?<a>[0-9]{1,2})(?<s>[./-]) ?(?<b>[0-9]{1,2})(?:\k<s> ?(?<y>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9]))?(?![0-9])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<![0-9])(?<m>[0-9]{1,2})月 ?(?<d>[0-9]{1,2})[日号]", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex MonthDayIdeographic();

    // What may stand between a day, its month and the year: "4. Juni 2026", "4 de junio de 2026", "4th of June, 2026".
    [GeneratedRegex(@"(?<![0-9.,:])(?<d>[0-9]{1,2})(?:\.|er|ro|º|°|st|nd|rd|th|-?e|:e)?(?: de| of| d'| \(.{1,6}\))? ?$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"^\.?,? ?(?<d>[0-9]{1,2})(?:st|nd|rd|th|\.)?(?![0-9:])(?: ?\([a-z]{2,9}\))?(?:,? ?(?:de |del )?(?<y>(?:19|20)[0-9]{2})(?![0-9]))?", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DayAfter();

    [GeneratedRegex(@"^[.,]?(?: de| del|,| of)? ?(?<y>(?:19|20)[0-9]{2})(?![0-9])|^ ?'(?<y>[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"^[^a-z0-9]{0,3}(?:at|um|à|a las|alle ore|ore|kl\.?|klo|,|by|om|às|godz\.?)? ?(?<h>[0-9]{1,2})(?:[:.h](?<n>[0-9]{2}))? ?(?<p>a\.?m\.?|p\.?m\.?|uhr|h\b|heures|時)?", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ClockAfter();

    public static IReadOnlyList<FoundDate> In(Statement statement, DayMonthOrder order)
    {
        var text = statement.Folded;
        var found = new List<FoundDate>();
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0) return found;
        foreach (Match match in YearFirst().Matches(text)) Add(found, OfYearFirst(match));
        if (text.Contains('月', StringComparison.Ordinal))
            foreach (Match match in MonthDayIdeographic().Matches(text)) Add(found, Of(match.Index, match.Length, null, Number(match, "m"), Number(match, "d")));
        foreach (var hit in statement.Of(WordGroup.Months)) Add(found, OfMonthName(text, hit));
        if (text.AsSpan().ContainsAny('.', '/', '-'))
            foreach (Match match in Numeric().Matches(text)) Add(found, OfNumeric(match, order));
        for (var i = 0; i < found.Count; i++) found[i] = WithSurroundings(found[i], statement);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>Whether the page's own dates show that days come first or months do.</summary>
    public static DayMonthOrder OrderShownBy(Statement statement)
    {
        if (statement.Folded.AsSpan().IndexOfAny('/', '-') < 0 || statement.Folded.AsSpan().IndexOfAnyInRange('0', '9') < 0) return DayMonthOrder.Unknown;
        foreach (Match match in Numeric().Matches(statement.Folded))
        {
            if (!match.Groups["y"].Success || match.Groups["s"].Value == ".") continue;
            var (a, b) = (Number(match, "a"), Number(match, "b"));
            if (a is > 12 and <= 31 && b is >= 1 and <= 12) return DayMonthOrder.DayFirst;
            if (b is > 12 and <= 31 && a is >= 1 and <= 12) return DayMonthOrder.MonthFirst;
        }

        return DayMonthOrder.Unknown;
    }

    private static void Add(List<FoundDate> found, FoundDate? date)
    {
        if (date is null || found.Any(f => f.Start < date.End && date.Start < f.End)) return;
        found.Add(date);
    }

    private static FoundDate? OfYearFirst(Match match)
    {
        var date = Of(match.Index, match.Length, Number(match, "y"), Number(match, "m"), Number(match, "d"));
        if (date is null || !match.Groups["h"].Success || Number(match, "h") > 23 || Number(match, "n") > 59) return date;
        if (match.Groups["z"].Success
            && DateTimeOffset.TryParse(match.Value.ToUpperInvariant(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return date with { Instant = instant };
        return date with { Time = new TimeOnly(Number(match, "h"), Number(match, "n")) };
    }

    private static FoundDate? OfNumeric(Match match, DayMonthOrder order)
    {
        var dotted = match.Groups["s"].Value == ".";
        var year = match.Groups["y"].Success ? Century(Number(match, "y")) : (int?)null;
        // "1/2" or "3-5" is rarely a date; "15.03." is one where people write dates so.
        if (year is null && (!dotted || match.Groups["b"].Length < 2 || match.Groups["a"].Length < 2)) return null;
        var (a, b) = (Number(match, "a"), Number(match, "b"));
        if (dotted || a > 12) return Of(match.Index, match.Length, year, b, a);
        if (b > 12) return Of(match.Index, match.Length, year, a, b);
        var monthFirst = order == DayMonthOrder.MonthFirst;
        var date = Of(match.Index, match.Length, year, monthFirst ? a : b, monthFirst ? b : a);
        return date is null ? null : date with { Ambiguous = order == DayMonthOrder.Unknown && a != b };
    }

    private static FoundDate? OfMonthName(string text, WordHit month)
    {
        var before = text[Math.Max(0, month.Start - 14)..month.Start];
        var after = text[month.End..Math.Min(text.Length, month.End + 20)];
        if (DayBefore().Match(before) is { Success: true } day)
        {
            var year = YearAfter().Match(after);
            var start = month.Start - before.Length + day.Index;
            return Of(start, month.End + year.Length - start, year.Success ? Century(Number(year, "y")) : null, month.Value + 1, Number(day, "d"));
        }

        if (DayAfter().Match(after) is not { Success: true } next) return null;
        return Of(month.Start, month.Length + next.Length, next.Groups["y"].Success ? Number(next, "y") : null, month.Value + 1, Number(next, "d"));
    }

    private static FoundDate WithSurroundings(FoundDate date, Statement statement)
    {
        foreach (var weekday in statement.Of(WordGroup.Weekdays))
        {
            if ((weekday.End <= date.Start && date.Start - weekday.End <= 6) || (weekday.Start >= date.End && weekday.Start - date.End <= 3))
            {
                date = date with { Weekday = (DayOfWeek)weekday.Value };
                break;
            }
        }

        if (date.Time is not null || date.Instant is not null) return date;
        var clock = ClockAfter().Match(statement.Folded[date.End..Math.Min(statement.Folded.Length, date.End + 22)]);
        return clock.Success && Clock(clock) is { } time ? date with { Time = time } : date;
    }

    private static TimeOnly? Clock(Match clock)
    {
        var hour = Number(clock, "h");
        var minute = clock.Groups["n"].Success ? Number(clock, "n") : 0;
        var half = clock.Groups["p"].Value;
        if (half.Length == 0 && !clock.Groups["n"].Success) return null;
        if (half.StartsWith('p') && hour < 12) hour += 12;
        if (half.StartsWith('a') && hour == 12) hour = 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static FoundDate? Of(int start, int length, int? year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year ?? 2024, month)) return null;
        return new FoundDate { Start = start, Length = length, Year = year, Month = month, Day = day };
    }

    private static int Century(int year) => year < 100 ? 2000 + year : year;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
}
