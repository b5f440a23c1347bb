using FeedWorker.Configuration;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Serving.Pages;

/// <summary><c>/{site}/</c>: one site's open postings.</summary>
internal static class SitePage
{
    /// <param name="channel">What is shown.</param>
    /// <param name="count">How many openings that are; null where they are only known by counting, as in a narrowed channel.</param>
    /// <param name="site">The site.</param>
    /// <param name="narrowing">What the channel is narrowed by.</param>
    /// <param name="addresses">Where everything is.</param>
    public static Html Render(Channel channel, int? count, SiteOptions site, Narrowing narrowing, Addresses addresses)
    {
        var labels = Labels.For(channel.Language);
        var open = new List<PublishedOpening>();
        var total = 0;
        foreach (var published in channel.Open)
        {
            if (++total <= JobList.MaxListed) open.Add(published);
            else if (count is not null) break;
        }

        total = count ?? total;
        return new PageFrame
        {
            Addresses = addresses,
            Title = channel.Title,
            Labels = labels,
            Canonical = channel.HomeUrl,
            Description = $"{site.Organization.Name}: {JobList.Count(total, labels)}",
            Head = FeedLinks.Head(channel),
            Hidden = !narrowing.IsEmpty,
            Body = $"""
                <h1>{site.Organization.Name}</h1>
                <p class="lead">{(total == 0 && !narrowing.IsEmpty ? labels["noMatch"] : JobList.Count(total, labels))}</p>
                {Html.If(total > 5 || !narrowing.IsEmpty, () => SearchForm.Of(narrowing, addresses.Path(site.Id + "/"), labels))}
                {JobList.Cut(total, labels)}
                <section class="site" aria-label="{labels["openPositions"]}">{Html.If(open.Count > 0, () => JobList.Of(open, addresses))}</section>
                {Html.If(site.Organization.Url is not null, () => $"""<p><a href="{site.Organization.Url}">{site.Organization.Url!.Host}</a></p>""")}
                {FeedLinks.Foot(channel, addresses, labels)}
                """,
        }.Render();
    }
}
