using System.Globalization;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>Closes openings whose <c>validThrough</c> has passed: at that instant, whenever it is noticed.</summary>
internal static class Expiry
{
    public static bool HasPassed(DateTimeOffset? validThrough, DateTimeOffset now) => validThrough is { } end && end <= now;

    /// <summary>
    /// Whether a passed date may be a misunderstanding: prose that names no year ("send your résumé by June 6th") and stands on a page that
    /// the employer only now put up, or never took down.
    /// </summary>
    public static bool IsDoubtful(ReadPosting read)
    {
        if (read.Posting.ValidThrough is not { } end || read.Evidence.LastOrDefault(e => e.Field == "validThrough") is not { } evidence) return false;
        var year = end.Year.ToString(CultureInfo.InvariantCulture);
        return !evidence.Text.Contains(year, StringComparison.Ordinal) && !evidence.Text.Contains('/' + year[2..], StringComparison.Ordinal) && !evidence.Text.Contains('.' + year[2..], StringComparison.Ordinal);
    }

    /// <summary>The opening closed, with its event.</summary>
    public static (Opening Opening, LifeEvent Event) Close(Opening opening, TimeZoneInfo zone)
    {
        var end = opening.Posting.ValidThrough!.Value;
        var closedAt = end < opening.OpenedAt ? opening.OpenedAt : end.ToUniversalTime();
        var reason = $"Its closing date, {TimeZoneInfo.ConvertTime(end, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}, has passed.";
        return (opening with { State = OpeningState.Closed, ClosedAt = closedAt, ClosedReason = reason, StillListed = opening.State == OpeningState.Open },
            new LifeEvent(LifeEventKind.Closed, opening.Key, closedAt, reason));
    }
}
