using FeedWorker.Configuration;
using FeedWorker.Storing;

namespace FeedWorker.Scheduling;

/// <summary>Closes postings when their closing date passes, on time even between runs.</summary>
internal sealed partial class ExpirySweep(FeedWorkerOptions options, ExpiryLedger ledger, ChangeAnnouncements announcements, ILogger<ExpirySweep> logger)
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var zones = options.Sites.ToDictionary(s => s.Id, s => s.TimeZone);
        var closed = await ledger.CloseAsync(now, site => zones.GetValueOrDefault(site, TimeZoneInfo.Utc), (o, e) => announcements.Of(o, e), cancellation);
        foreach (var (opening, happened) in closed) LogExpired(logger, opening.SiteId, opening.Key, opening.Posting.DisplayTitle, happened.Reason);
    }

    [LoggerMessage(LogLevel.Information, "{Site} {Key} \"{Title}\" closed: {Reason}")]
    private static partial void LogExpired(ILogger logger, string site, string key, string title, string reason);
}
