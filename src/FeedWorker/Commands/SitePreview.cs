using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;

namespace FeedWorker.Commands;

/// <summary>Reads one configured site as its next run would, remembering nothing.</summary>
internal static class SitePreview
{
    public static async Task<Preview> ReadAsync(OneOffWorker worker, SiteOptions site, CancellationToken cancellation)
    {
        var profile = site.Profile(worker.Options);
        var from = site.PageAddress(worker.Options);
        var answer = await worker.Fetcher.FetchAsync(new FetchRequest { Address = from, Own = site.Own }, cancellation);
        if (answer.Status != FetchStatus.Ok) return new Preview { Source = site.Page, Outcome = Outcome.Failed, Error = answer.Reason };
        var bytes = answer.ToSource(worker.Clock.GetUtcNow(), from.IsFile ? profile.PageUrl : null);
        var choices = new ReadingChoices { FollowDetails = site.FollowDetails, Own = site.Own, ReadFrom = from.IsFile ? from : null, MaxDetails = worker.Options.Fetch.MaxDetails };
        return Preview.Of(site.Page, await worker.Reader.ReadAsync(bytes, profile, choices, cancellation));
    }
}
