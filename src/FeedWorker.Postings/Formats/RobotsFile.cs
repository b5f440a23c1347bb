namespace FeedWorker.Postings.Formats;

/// <summary>The robots.txt (RFC 9309) that we serve: everything published may be crawled, the operator's pages not.</summary>
public static class RobotsFile
{
    /// <summary>The <c>Content-Type</c> of robots.txt.</summary>
    public const string ContentType = "text/plain; charset=utf-8";

    /// <summary>The whole file.</summary>
    /// <param name="publicUrl">Where the service is reached; ends with a slash.</param>
    public static string For(Uri publicUrl) =>
        $"User-agent: *\nAllow: /\nDisallow: {publicUrl.AbsolutePath}status\nDisallow: {publicUrl.AbsolutePath}metrics\n\nSitemap: {publicUrl}sitemap.xml\n";
}
