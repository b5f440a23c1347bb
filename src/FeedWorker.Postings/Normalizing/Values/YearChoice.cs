namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>Completes a date whose year is not written.</summary>
internal static class YearChoice
{
    /// <summary>A closing date: the weekday decides when one is written; else the first such day from three months before the anchor (a posting is rarely left up longer).</summary>
    public static DateOnly? Deadline(FoundDate date, DateOnly anchor) => Complete(date, anchor, 90);

    /// <summary>A day that has passed: the last such day on or before the anchor.</summary>
    public static DateOnly? Past(FoundDate date, DateOnly anchor) => Complete(date, anchor, 364);

    private static DateOnly? Complete(FoundDate date, DateOnly anchor, int daysBack)
    {
        if (date.Year is { } year) return On(year, date);
        if (date.Weekday is { } weekday)
        {
            foreach (var y in new[] { anchor.Year, anchor.Year + 1, anchor.Year - 1 })
            {
                if (On(y, date) is { } day && day.DayOfWeek == weekday && Math.Abs(day.DayNumber - anchor.DayNumber) <= 366) return day;
            }
        }

        for (var y = anchor.Year - 1; y <= anchor.Year + 1; y++)
        {
            if (On(y, date) is { } day && day.DayNumber >= anchor.DayNumber - daysBack) return day;
        }

        return null;
    }

    private static DateOnly? On(int year, FoundDate date) =>
        date.Day <= DateTime.DaysInMonth(year, date.Month) ? new DateOnly(year, date.Month, date.Day) : null;
}
