using System.Text;
using FeedWorker.Configuration;
using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Serving.Pages;
using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>What there is under <c>/{site}/</c>.</summary>
internal sealed class SiteDrafts(Addresses addresses, Channels channels, IPublishedState state)
{
    private const int MaxSlug = 200;

    /// <summary>The draft at a path below the site's folder, or null when there is nothing.</summary>
    public async Task<Draft?> FindAsync(SiteOptions site, string path, Narrowing narrowing, CancellationToken cancellation)
    {
        if (path.StartsWith("jobs/", StringComparison.Ordinal)) return narrowing.IsEmpty ? await JobAsync(site, path["jobs/".Length..], cancellation) : null;
        var channel = await channels.ForSiteAsync(site, narrowing, cancellation);
        if (path.Length == 0)
        {
            int? count = narrowing.IsEmpty ? (await state.SummaryAsync(site.Id, cancellation)).Open : null;
            return PageDraft.Of(channel.UpdatedAt, () => SitePage.Render(channel, count, site, narrowing, addresses));
        }

        if (path == "embed.js") return FileDraft.Of(EmbedScript.ContentType, channel.UpdatedAt, output => EmbedScript.Write(channel, output));
        return FeedFormats.All.FirstOrDefault(f => f.FileName == path) is { } format ? FileDraft.Feed(format, channel) : null;
    }

    /// <summary>The page of an open opening.</summary>
    public Draft Page(SiteOptions site, Opening opening) =>
        PageDraft.Of(opening.UpdatedAt, () => JobPage.Render(channels.Published(opening), site, addresses));

    /// <summary>Its JobPosting alone.</summary>
    public Draft Data(Opening opening) =>
        FileDraft.Of("application/ld+json; charset=utf-8", opening.UpdatedAt, output => output.Write(Encoding.UTF8.GetBytes(JsonText.Of(JobPostingJson.For(channels.Published(opening))))));

    private async Task<Draft?> JobAsync(SiteOptions site, string path, CancellationToken cancellation)
    {
        if (path.Length == 0) return FileDraft.Moved(addresses.Path(site.Id + "/"));
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var slug = slash < 0 ? path : path[..slash];
        var rest = slash < 0 ? null : path[(slash + 1)..];
        if (slug.Length > MaxSlug || rest is not (null or "" or "posting.jsonld")) return null;
        var opening = await state.OpeningAsync(site.Id, slug, cancellation);
        if (opening is null) return await state.IsClosedAsync(site.Id, slug, cancellation) ? await ClosedAsync(site, cancellation) : null;
        if (rest is null) return FileDraft.Moved(addresses.Path($"{site.Id}/jobs/{slug}/"));
        return rest.Length == 0 ? Page(site, opening) : Data(opening);
    }

    private async Task<Draft> ClosedAsync(SiteOptions site, CancellationToken cancellation)
    {
        var labels = Labels.For(Channels.LanguageOf(site, await state.SummaryAsync(site.Id, cancellation)));
        return PageDraft.Of(DateTimeOffset.UnixEpoch, () => WordPage.Closed(site, labels, addresses), StatusCodes.Status410Gone);
    }
}
