using System.Globalization;
using System.Runtime.CompilerServices;
using FeedWorker.Configuration;
using FeedWorker.Postings.Formats;
using FeedWorker.Serving.Pages;
using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>Everything that is published, by path. The service renders from it on demand, <c>export</c> walks it whole: the same bytes at the same addresses.</summary>
internal sealed class PublishedTree(FeedWorkerOptions options, Addresses addresses, Channels channels, SiteDrafts siteDrafts, IPublishedState state)
{
    /// <summary>What there is at a path (without its leading slash), or null when there is nothing.</summary>
    public async Task<Draft?> FindAsync(string path, Narrowing narrowing, CancellationToken cancellation)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && channels.Site(path[..slash]) is { } site)
            return narrowing.Sites.Count == 0 ? await siteDrafts.FindAsync(site, path[(slash + 1)..], narrowing, cancellation) : null;
        if (slash < 0 && channels.Site(path) is not null) return FileDraft.Moved(addresses.Path(path + "/"));
        if (path == Assets.CssPath) return FileDraft.Asset("text/css; charset=utf-8", Assets.Css, hashed: true);
        if (path == "assets/icon.svg") return FileDraft.Asset("image/svg+xml", Assets.Icon, hashed: false);
        if (path == "robots.txt") return FileDraft.Of(RobotsFile.ContentType, DateTimeOffset.UnixEpoch, RobotsFile.For(addresses.PublicUrl));
        if (options.Announce.IndexNowKey is { } key && path == key + ".txt") return FileDraft.Of("text/plain; charset=utf-8", DateTimeOffset.UnixEpoch, key);
        return await OfAllSitesAsync(path, narrowing, cancellation);
    }

    /// <summary>Everything that there is to show, with its path, in a stable order; closed openings are not among it.</summary>
    public async IAsyncEnumerable<(string Path, Draft Draft)> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var path in PathsAsync(cancellation))
            if (await FindAsync(path, Narrowing.None, cancellation) is { } draft) yield return (path, draft);
        foreach (var site in options.Sites)
        {
            await foreach (var opening in state.OpenAsync([site.Id], cancellation))
            {
                yield return ($"{site.Id}/jobs/{opening.Slug}/", siteDrafts.Page(site, opening));
                yield return ($"{site.Id}/jobs/{opening.Slug}/posting.jsonld", siteDrafts.Data(opening));
            }
        }
    }

    /// <summary>Every path but those of single openings.</summary>
    private async IAsyncEnumerable<string> PathsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return "";
        yield return Assets.CssPath;
        yield return "assets/icon.svg";
        yield return "robots.txt";
        yield return "feeds.opml";
        yield return "sitemap.xml";
        var files = await SitemapFilesAsync(cancellation);
        for (var file = 1; files > 1 && file <= files; file++) yield return SitemapName(file);
        if (options.Announce.IndexNowKey is { } key) yield return key + ".txt";
        foreach (var format in FeedFormats.All) yield return format.FileName;
        foreach (var site in options.Sites)
        {
            yield return site.Id + "/";
            yield return site.Id + "/embed.js";
            foreach (var format in FeedFormats.All) yield return $"{site.Id}/{format.FileName}";
        }
    }

    private async Task<Draft?> OfAllSitesAsync(string path, Narrowing narrowing, CancellationToken cancellation)
    {
        var format = FeedFormats.All.FirstOrDefault(f => f.FileName == path);
        var number = SitemapNumber(path);
        if (format is null && number < 0 && path is not ("" or "feeds.opml")) return null;
        var channel = await channels.ForAllAsync(narrowing, cancellation);
        if (format is not null) return FileDraft.Feed(format, channel);
        if (path.Length == 0)
        {
            var summaries = await SummariesAsync(cancellation);
            return PageDraft.Of(channel.UpdatedAt, () => HomePage.Render(channel, summaries, options.Sites, narrowing, addresses));
        }

        if (number >= 0) return await SitemapAsync(number, channel, cancellation);
        var all = new List<Channel> { channel };
        foreach (var site in options.Sites) all.Add(await channels.ForSiteAsync(site, Narrowing.None, cancellation));
        return FileDraft.Of(Opml.ContentType, channel.UpdatedAt, output => Opml.Write(channel.Title, all, channel.UpdatedAt, output));
    }

    /// <summary>File 0 is <c>sitemap.xml</c>: the whole, or the index once there are several files.</summary>
    private async Task<Draft?> SitemapAsync(int number, Channel channel, CancellationToken cancellation)
    {
        var files = await SitemapFilesAsync(cancellation);
        if (number > files || (number > 0 && files == 1)) return null;
        if (number == 0 && files > 1)
        {
            var index = Enumerable.Range(1, files).Select(f => new SitemapEntry(new Uri(addresses.PublicUrl, SitemapName(f)), channel.UpdatedAt));
            return FileDraft.Of(Sitemap.ContentType, channel.UpdatedAt, output => Sitemap.WriteIndex(index, output));
        }

        var summaries = await SummariesAsync(cancellation);
        SitemapEntry[] pages = [new(addresses.PublicUrl, Known(channel.UpdatedAt)), .. options.Sites.Select(s => new SitemapEntry(addresses.Site(s.Id), Known(summaries[s.Id].ChangedAt)))];
        var entries = pages.Concat(channel.Open.Select(o => new SitemapEntry(o.PageUrl, o.Opening.UpdatedAt)));
        if (number > 0) entries = entries.Skip((number - 1) * Sitemap.MaxEntries).Take(Sitemap.MaxEntries);
        return FileDraft.Of(Sitemap.ContentType, channel.UpdatedAt, output => Sitemap.Write(entries, output));
    }

    private async Task<int> SitemapFilesAsync(CancellationToken cancellation)
    {
        var entries = 1 + options.Sites.Count + (await SummariesAsync(cancellation)).Values.Sum(s => s.Open);
        return ((entries - 1) / Sitemap.MaxEntries) + 1;
    }

    private async Task<IReadOnlyDictionary<string, PublishedSummary>> SummariesAsync(CancellationToken cancellation)
    {
        var summaries = new Dictionary<string, PublishedSummary>(StringComparer.Ordinal);
        foreach (var site in options.Sites) summaries[site.Id] = await state.SummaryAsync(site.Id, cancellation);
        return summaries;
    }

    private static DateTimeOffset? Known(DateTimeOffset changed) => changed > DateTimeOffset.UnixEpoch ? changed : null;

    private static string SitemapName(int number) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{number}.xml");

    /// <summary>0 for the sitemap itself, 1… for its files, -1 for any other path.</summary>
    private static int SitemapNumber(string path)
    {
        if (path == "sitemap.xml") return 0;
        return path.StartsWith("sitemap-", StringComparison.Ordinal) && path.EndsWith(".xml", StringComparison.Ordinal)
            && int.TryParse(path.AsSpan()["sitemap-".Length..^".xml".Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && path == SitemapName(number)
            && number > 0 ? number : -1;
    }
}
