using System.Globalization;
using System.Text;
using FeedWorker.Postings.Lifecycle;

namespace FeedWorker.Postings.Formats;

/// <summary>The dates that feeds show of an opening: honest, frozen, never in the future and never the time of rendering.</summary>
internal static class EntryDates
{
    /// <summary>
    /// When the job was first posted: the first sighting, or the start of an earlier day that the employer states, in the site's zone. A
    /// stated day after the first sighting is kept for JobPosting, but a feed entry from the future would be hidden by readers.
    /// </summary>
    public static DateTimeOffset Published(Opening opening, TimeZoneInfo zone)
    {
        if (opening.Posting.DatePosted is not { } stated) return opening.OpenedAt;
        var midnight = stated.ToDateTime(TimeOnly.MinValue);
        var start = new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
        var sameDay = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(opening.OpenedAt, zone).DateTime) == stated;
        return sameDay || start > opening.OpenedAt ? opening.OpenedAt : start;
    }

    /// <summary>
    /// The last change that a reader would see, made distinct within its second by the entry's id: openings found in one run share one
    /// instant, and Atom readers (and the W3C validator) take two entries with the same <c>updated</c> for one change. Never later than the truth.
    /// </summary>
    public static DateTimeOffset DistinctUpdated(Opening opening, string entryId)
    {
        var hash = 14695981039346656037UL; // FNV-1a: the same on every machine and in every version, which GetHashCode is not
        foreach (var b in Encoding.UTF8.GetBytes(entryId)) hash = (hash ^ b) * 1099511628211UL;
        var second = opening.UpdatedAt.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond;
        return new DateTimeOffset(second - TimeSpan.TicksPerSecond + (long)(hash % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }

    /// <summary>The last moment at which one may apply, in the zone that it was stated in: midnight belongs to the day that ends with it.</summary>
    public static DateTime LastMoment(DateTimeOffset end) => end.TimeOfDay == TimeSpan.Zero ? end.DateTime.AddTicks(-1) : end.DateTime;

    /// <summary>RFC 822 with a four-digit year and a numeric offset, as RSS readers expect.</summary>
    public static string Rfc822(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    /// <summary>RFC 3339 in UTC; a fraction only when there is one.</summary>
    public static string Rfc3339(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
