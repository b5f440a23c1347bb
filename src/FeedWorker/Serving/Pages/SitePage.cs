using FeedWorker.Configuration;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Serving.Pages;

/// <summary><c>/{site}/</c>: one site's open postings.</summary>
internal static class SitePage
{
    public static Html Render(Channel channel, SiteOptions site, Narrowing narrowing, Addresses addresses)
    {
        var labels = Labels.For(site.Language);
        var open = channel.Open.ToList();
        return new PageFrame
        {
            Addresses = addresses,
            Title = channel.Title,
            Labels = labels,
            Canonical = channel.HomeUrl,
            Description = $"{site.Organization.Name}: {JobList.Count(open.Count, labels)}",
            Head = FeedLinks.Head(channel),
            Hidden = !narrowing.IsEmpty,
            Body = $"""
                <h1>{site.Organization.Name}</h1>
                <p class="lead">{(open.Count == 0 && !narrowing.IsEmpty ? labels["noMatch"] : JobList.Count(open.Count, labels))}</p>
                {Html.If(open.Count > 5 || !narrowing.IsEmpty, () => SearchForm.Of(narrowing, addresses.Path(site.Id + "/"), labels))}
                <section class="site" aria-label="{labels["openPositions"]}">{Html.If(open.Count > 0, () => JobList.Of(open, addresses))}</section>
                {Html.If(site.Organization.Url is not null, () => $"""<p><a href="{site.Organization.Url}">{site.Organization.Url!.Host}</a></p>""")}
                {FeedLinks.Foot(channel, addresses, labels)}
                """,
        }.Render();
    }
}
