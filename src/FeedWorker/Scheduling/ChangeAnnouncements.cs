using System.Globalization;
using FeedWorker.Configuration;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Serving;
using FeedWorker.Storing;

namespace FeedWorker.Scheduling;

/// <summary>What is to be told to whom when a posting opens, changes or closes: one item for each change and each configured receiver.</summary>
internal sealed class ChangeAnnouncements(FeedWorkerOptions options)
{
    /// <summary>Items for the published events of one run; written to the outbox with the change itself.</summary>
    public IEnumerable<OutboxDraft> Of(IReadOnlyList<LifeEvent> events, IReadOnlyDictionary<string, Opening> openings) =>
        events.Where(e => e.IsPublished && openings.ContainsKey(e.Key)).SelectMany(e => Of(openings[e.Key], e));

    public IEnumerable<OutboxDraft> Of(Opening opening, LifeEvent happened)
    {
        if (!happened.IsPublished) return [];
        var announce = options.Announce;
        var change = string.Create(CultureInfo.InvariantCulture, $"{opening.SiteId}-{opening.Key}-{LifeEventWords.Of(happened.Kind)}-{happened.At.ToUnixTimeMilliseconds()}");
        var payload = StoredJson.Write(new ChangeNotice(
            "opening." + LifeEventWords.Of(happened.Kind), opening.SiteId, opening.Key, opening.Slug, opening.Posting.DisplayTitle,
            new Uri(options.PublicUrl, $"{opening.SiteId}/jobs/{opening.Slug}/"), Addresses.Public(opening.Posting.Url), happened.At, happened.Reason));
        List<OutboxDraft> drafts = [];
        if (announce.WebSubHub is { } hub) drafts.Add(new OutboxDraft(change, "websub", hub.AbsoluteUri, payload));
        if (announce.IndexNowKey is not null) drafts.Add(new OutboxDraft(change, "indexnow", announce.IndexNowEndpoint.AbsoluteUri, payload));
        if (announce.GoogleServiceAccountFile is not null) drafts.Add(new OutboxDraft(change, "google", announce.GoogleEndpoint.AbsoluteUri, payload));
        drafts.AddRange(announce.Webhooks.Select(hook => new OutboxDraft(change, "webhook", hook.AbsoluteUri, payload)));
        return drafts;
    }
}
