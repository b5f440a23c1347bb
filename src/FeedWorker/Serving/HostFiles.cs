using System.Runtime.CompilerServices;
using System.Text;
using FeedWorker.Postings.Formats;
using FeedWorker.Serving.Pages;
using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>
/// Files by which common static hosts send our headers and say 410: <c>_headers</c> and <c>_redirects</c> (Netlify, Cloudflare Pages and
/// their like), <c>.htaccess</c> (Apache, LiteSpeed), <c>404.html</c> (nearly all).
/// </summary>
internal sealed class HostFiles(Addresses addresses, Channels channels, IPublishedState state)
{
    public async IAsyncEnumerable<(string Name, Action<Stream> Write)> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var gone = new List<string>();
        string[] sites = [.. channels.Sites.Select(s => s.Id)];
        await foreach (var opening in state.ClosedAsync(sites, cancellation))
            if (await state.OpeningAsync(opening.SiteId, opening.Slug, cancellation) is null) gone.Add($"{opening.SiteId}/jobs/{opening.Slug}");
        gone.Sort(StringComparer.Ordinal);
        yield return ("404.html", Text(WordPage.NotFound(addresses).ToString()));
        foreach (var site in channels.Sites)
        {
            var labels = Labels.For(Channels.LanguageOf(site, await state.SummaryAsync(site.Id, cancellation)));
            yield return ($"{site.Id}/gone.html", Text(WordPage.Closed(site, labels, addresses).ToString()));
        }

        yield return ("_headers", Text(Headers()));
        yield return ("_redirects", Text(string.Concat(gone.Select(g => $"/{g}/* /{g.Split('/')[0]}/gone.html 410\n"))));
        yield return (".htaccess", Text(Apache(gone)));
    }

    private static Action<Stream> Text(string text) => output => output.Write(Encoding.UTF8.GetBytes(text));

    private static string Headers()
    {
        var text = new StringBuilder("/*\n  X-Content-Type-Options: nosniff\n");
        foreach (var header in PageDraft.Headers) text.Append("  ").Append(header.Key).Append(": ").Append(header.Value).Append('\n');
        foreach (var format in FeedFormats.All)
            foreach (var folder in new[] { "/", "/*/" })
                text.Append(folder).Append(format.FileName).Append("\n  Content-Type: ").Append(format.ContentType).Append("\n  Access-Control-Allow-Origin: *\n");
        text.Append("/*/posting.jsonld\n  Content-Type: application/ld+json; charset=utf-8\n");
        text.Append("/feeds.opml\n  Content-Type: ").Append(Opml.ContentType).Append("\n/assets/*\n  Cache-Control: ").Append(CachePolicy.Immutable).Append('\n');
        return text.ToString();
    }

    private static string Apache(List<string> gone)
    {
        var text = new StringBuilder("ErrorDocument 404 /404.html\nAddType \"application/rss+xml; charset=utf-8\" .rss\nAddType \"application/atom+xml; charset=utf-8\" .atom\n");
        text.Append("AddType \"application/ld+json; charset=utf-8\" .jsonld\nAddType \"").Append(Opml.ContentType).Append("\" .opml\n");
        text.Append("<FilesMatch \"^feed\\.json$\">\n  ForceType application/feed+json\n</FilesMatch>\n<IfModule mod_headers.c>\n  Header set X-Content-Type-Options nosniff\n</IfModule>\n");
        foreach (var path in gone) text.Append("Redirect gone /").Append(path).Append('\n');
        return text.ToString();
    }
}
