using FeedWorker.Configuration;

namespace FeedWorker.Serving;

/// <summary>Where everything is: absolute addresses for feeds and crawlers, paths for links within our own pages.</summary>
internal sealed class Addresses(FeedWorkerOptions options)
{
    /// <summary>Ends with a slash.</summary>
    public Uri PublicUrl { get; } = options.PublicUrl.AbsoluteUri.EndsWith('/') ? options.PublicUrl : new Uri(options.PublicUrl.AbsoluteUri + "/");

    /// <summary>The path under which the world sees us: "/" unless <c>publicUrl</c> has one.</summary>
    public string Base => PublicUrl.AbsolutePath;

    /// <summary>A link when the world can follow it, else null: what was read from a file of this machine has addresses that are nobody else's business.</summary>
    public static Uri? Public(Uri? link) => link?.Scheme is "http" or "https" ? link : null;

    public Uri Site(string siteId) => new(PublicUrl, siteId + "/");

    public Uri Job(string siteId, string slug) => new(PublicUrl, $"{siteId}/jobs/{slug}/");

    /// <summary>A path within our pages, so that they work before the public address does.</summary>
    public string Path(string relative) => Base + relative;
}
