using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing;

/// <summary>What date readers share: how this page orders day and month, and how a date becomes an instant.</summary>
internal static class DateReading
{
    /// <summary>The order, from the page's own unambiguous dates, else from the country, else from the language; unknown where all leave it open.</summary>
    public static DayMonthOrder OrderOf(PostingSource source, Posting posting)
    {
        if (source.ShownOrder is var shown && shown != DayMonthOrder.Unknown) return shown;
        var country = source.Country ?? posting.Places.Select(p => p.Address.Country).FirstOrDefault(c => c is not null) ?? source.CountryOfMail;
        if (country is "US" or "PR" or "PH" or "GU") return DayMonthOrder.MonthFirst;
        if (country is not (null or "CA") || PaidWhereDaysComeFirst(posting.Pay)) return DayMonthOrder.DayFirst;
        // French speakers in Canada, and everybody who does not write English, put the day first; English alone tells nothing.
        return source.Language is null or "en" ? DayMonthOrder.Unknown : DayMonthOrder.DayFirst;
    }

    // Dollars are paid on both sides of the question.
    private static bool PaidWhereDaysComeFirst(Pay? pay) => pay?.Currency is "GBP" or "EUR" or "AUD" or "NZD" or "INR" or "ZAR" or "NGN" or "KES";

    /// <summary>The dates of a statement, without those that could be read two ways.</summary>
    public static IEnumerable<FoundDate> Plain(Statement statement, DayMonthOrder order) => Dates.In(statement, order).Where(d => !d.Ambiguous);

    /// <summary>The end of the day in the site's zone, or the clock time that is written.</summary>
    public static DateTimeOffset EndOf(DateOnly day, TimeOnly? time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time ?? new TimeOnly(23, 59, 59), DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
