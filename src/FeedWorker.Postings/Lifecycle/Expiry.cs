using System.Globalization;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>Closes openings whose <c>validThrough</c> has passed: at that instant, whenever it is noticed.</summary>
internal static class Expiry
{
    public static bool HasPassed(DateTimeOffset? validThrough, DateTimeOffset now) => validThrough is { } end && end <= now;

    /// <summary>The opening closed, with its event.</summary>
    public static (Opening Opening, LifeEvent Event) Close(Opening opening, TimeZoneInfo zone)
    {
        var end = opening.Posting.ValidThrough!.Value;
        var closedAt = end < opening.OpenedAt ? opening.OpenedAt : end.ToUniversalTime();
        var reason = $"Its closing date, {TimeZoneInfo.ConvertTime(end, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}, has passed.";
        return (opening with { State = OpeningState.Closed, ClosedAt = closedAt, ClosedReason = reason },
            new LifeEvent(LifeEventKind.Closed, opening.Key, closedAt, reason));
    }
}
