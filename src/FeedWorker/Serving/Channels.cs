using FeedWorker.Configuration;
using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>From configured sites and stored state to channels: what a feed or a page is about.</summary>
internal sealed class Channels(FeedWorkerOptions options, Addresses addresses, IPublishedState state)
{
    private readonly Dictionary<string, SiteOptions> _sites = options.Sites.ToDictionary(s => s.Id, StringComparer.Ordinal);

    public IReadOnlyList<SiteOptions> Sites => options.Sites;

    public SiteOptions? Site(string id) => _sites.GetValueOrDefault(id);

    /// <summary>What a site is published in: the language that is configured, else the one that its page was recognised in.</summary>
    public static string? LanguageOf(SiteOptions site, PublishedSummary summary) => site.Language ?? summary.Language;

    /// <summary>One site's channel, narrowed by a query.</summary>
    public async Task<Channel> ForSiteAsync(SiteOptions site, Narrowing narrowing, CancellationToken cancellation)
    {
        var summary = await state.SummaryAsync(site.Id, cancellation);
        var language = LanguageOf(site, summary);
        return Fill(narrowing, [site], new Channel
        {
            Id = site.Id,
            Title = $"{site.Organization.Name}: {Labels.For(language)["openPositions"]}",
            PublicUrl = addresses.PublicUrl,
            HomeUrl = addresses.Site(site.Id),
            FeedFolder = addresses.Site(site.Id),
            Language = language,
            Organization = site.Organization,
            UpdatedAt = Honest(summary.ChangedAt),
            Interval = site.Every ?? TimeSpan.FromMinutes(30),
        });
    }

    /// <summary>The channel over all sites, or over those that the query names.</summary>
    public async Task<Channel> ForAllAsync(Narrowing narrowing, CancellationToken cancellation)
    {
        var chosen = narrowing.Sites.Count == 0 ? options.Sites : [.. options.Sites.Where(s => narrowing.Sites.Contains(s.Id, StringComparer.Ordinal))];
        var changed = DateTimeOffset.UnixEpoch;
        var languages = new HashSet<string?>();
        foreach (var site in chosen)
        {
            var summary = await state.SummaryAsync(site.Id, cancellation);
            if (summary.ChangedAt > changed) changed = summary.ChangedAt;
            languages.Add(LanguageOf(site, summary));
        }

        var language = languages.Count == 1 ? languages.Single() : null;
        return Fill(narrowing, chosen, new Channel
        {
            Id = "all",
            Title = $"{Labels.For(language)["openPositions"]} – {addresses.PublicUrl.Host}",
            PublicUrl = addresses.PublicUrl,
            HomeUrl = addresses.PublicUrl,
            FeedFolder = addresses.PublicUrl,
            Language = language,
            UpdatedAt = Honest(changed),
            Interval = chosen.Select(s => s.Every ?? TimeSpan.FromMinutes(30)).DefaultIfEmpty(TimeSpan.FromMinutes(30)).Min(),
        });
    }

    /// <summary>An opening with its address here.</summary>
    public PublishedOpening Published(Opening opening)
    {
        var site = _sites[opening.SiteId];
        var page = Uri.TryCreate(site.Page, UriKind.Absolute, out var url) && !url.IsFile ? url : site.BaseUrl ?? site.Organization.Url ?? addresses.Site(site.Id);
        var posting = opening.Posting;
        opening = opening with { Posting = posting with { Url = Addresses.Public(posting.Url), ApplyUrl = Addresses.Public(posting.ApplyUrl) } };
        return new PublishedOpening(opening, addresses.Job(opening.SiteId, opening.Slug), site.TimeZone, page);
    }

    private Channel Fill(Narrowing narrowing, IReadOnlyList<SiteOptions> sites, Channel channel)
    {
        string[] ids = [.. sites.Select(s => s.Id)];
        return channel with
        {
            Query = narrowing.ToString(),
            Hub = options.Announce.WebSubHub,
            Open = state.OpenAsync(ids, default).ToBlockingEnumerable().Where(Wanted).Select(Published),
            Closed = state.ClosedAsync(ids, default).ToBlockingEnumerable().Where(Wanted).Select(Published),
        };
        bool Wanted(Opening opening) => _sites.TryGetValue(opening.SiteId, out var site) && narrowing.Admits(opening.Posting, site.Category);
    }

    /// <summary>A site that was never read has no date; the epoch says so in every format.</summary>
    private static DateTimeOffset Honest(DateTimeOffset changed) => changed < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : changed;
}
