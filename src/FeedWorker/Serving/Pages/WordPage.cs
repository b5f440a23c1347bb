using FeedWorker.Configuration;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Serving.Pages;

/// <summary>A short word to people: a closed position, an address that leads nowhere, a query that makes no sense.</summary>
internal static class WordPage
{
    public static Html Closed(SiteOptions site, Labels labels, Addresses addresses) =>
        Of(labels["closedTitle"], labels["closedText"], labels, addresses, addresses.Path(site.Id + "/"), site.Organization.Name);

    public static Html NotFound(Addresses addresses)
    {
        var labels = Labels.For("en");
        return Of("There is no page here", "The address may be mistyped, or the page has moved.", labels, addresses, addresses.Path(""), labels["allPositions"]);
    }

    private static Html Of(string title, string text, Labels labels, Addresses addresses, string path, string link) => new PageFrame
    {
        Addresses = addresses,
        Title = title,
        Labels = labels,
        Hidden = true,
        Body = $"""<div class="word"><h1>{title}</h1><p class="lead">{text}</p><p class="actions"><a class="button" href="{path}">{link}</a></p></div>""",
    }.Render();
}
