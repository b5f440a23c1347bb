using FeedWorker.Configuration;
using FeedWorker.Postings.Formats;
using FeedWorker.Storing;

namespace FeedWorker.Serving.Pages;

/// <summary><c>/</c>: every open posting, by site.</summary>
internal static class HomePage
{
    /// <param name="channel">What is shown.</param>
    /// <param name="summaries">How much there is of each site when nothing is narrowed, and in which language.</param>
    /// <param name="sites">The sites, in the order of the page.</param>
    /// <param name="narrowing">What the channel is narrowed by.</param>
    /// <param name="addresses">Where everything is.</param>
    public static Html Render(Channel channel, IReadOnlyDictionary<string, PublishedSummary> summaries, IReadOnlyList<SiteOptions> sites, Narrowing narrowing, Addresses addresses)
    {
        var labels = Labels.For(channel.Language);
        var listed = new List<PublishedOpening>();
        var counts = summaries.ToDictionary(s => s.Key, s => narrowing.IsEmpty ? s.Value.Open : 0, StringComparer.Ordinal);
        foreach (var published in channel.Open)
        {
            if (listed.Count < JobList.MaxListed) listed.Add(published);
            else if (narrowing.IsEmpty) break;
            if (!narrowing.IsEmpty) counts[published.Opening.SiteId]++; // known only by counting
        }

        var bySite = listed.ToLookup(o => o.Opening.SiteId, StringComparer.Ordinal);
        var total = counts.Values.Sum();
        var shown = sites.Where(s => narrowing.IsEmpty || counts[s.Id] > 0);
        return new PageFrame
        {
            Addresses = addresses,
            Title = labels["openPositions"],
            Labels = labels,
            Canonical = addresses.PublicUrl,
            Head = FeedLinks.Head(channel),
            Hidden = !narrowing.IsEmpty,
            Body = $"""
                <h1>{labels["openPositions"]}</h1>
                <p class="lead">{(total == 0 && !narrowing.IsEmpty ? labels["noMatch"] : JobList.Count(total, labels))}</p>
                {SearchForm.Of(narrowing, addresses.Path(""), labels)}
                {JobList.Cut(total, labels)}
                {shown.Select(s => Section(s, Labels.For(Channels.LanguageOf(s, summaries[s.Id])), counts[s.Id], bySite[s.Id], narrowing, addresses))}
                {FeedLinks.Foot(channel, addresses, labels)}
                """,
        }.Render();
    }

    private static Html Section(SiteOptions site, Labels labels, int count, IEnumerable<PublishedOpening> openings, Narrowing narrowing, Addresses addresses)
    {
        var path = addresses.Path(site.Id + "/") + (narrowing with { Sites = [] }).ToString();
        return $"""
            <section class="site" aria-labelledby="site-{site.Id}">
            <h2 id="site-{site.Id}"><a href="{path}">{site.Organization.Name}</a>{Html.If(count > 0, () => $"""<span class="count">{JobList.Count(count, labels)}</span>""")}</h2>
            {(count == 0 ? (Html)$"""<p class="empty">{labels["noPositions"]}</p>""" : Html.If(openings.Any(), () => JobList.Of(openings, addresses)))}
            </section>
            """;
    }
}
