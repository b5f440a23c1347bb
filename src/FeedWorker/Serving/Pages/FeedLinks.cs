using FeedWorker.Postings.Formats;

namespace FeedWorker.Serving.Pages;

/// <summary>A channel's feeds: as links for people, and as <c>alternate</c> links for their readers.</summary>
internal static class FeedLinks
{
    public static Html Head(Channel channel) => $"{Readable.Select(f => Alternate(f, channel))}";

    public static Html Foot(Channel channel, Addresses addresses, Labels labels)
    {
        var folder = channel.FeedFolder.AbsolutePath;
        return $"""
            <nav class="feeds" aria-labelledby="feeds"><h2 id="feeds">{labels["feeds"]}</h2><ul>
            {FeedFormats.All.Select(f => Link(folder + f.FileName + channel.Query, f.Name))}
            {Html.If(channel.Id == "all", () => $"""<li><a href="{addresses.Path("feeds.opml")}">OPML</a></li>""")}
            </ul></nav>
            """;
    }

    private static IEnumerable<IFeedFormat> Readable => FeedFormats.All.Where(f => f.FileName.StartsWith("feed.", StringComparison.Ordinal));

    private static Html Link(string path, string name) => $"""<li><a href="{path}">{name}</a></li>""";

    private static Html Alternate(IFeedFormat format, Channel channel) =>
        $"""<link rel="alternate" type="{format.ContentType.Split(';')[0]}" title="{channel.Title} ({format.Name})" href="{channel.AddressOf(format.FileName)}">""";
}
