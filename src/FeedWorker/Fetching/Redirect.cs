namespace FeedWorker.Fetching;

/// <summary>Decides whether a redirect may be followed. What it leads to is checked like every address besides.</summary>
internal static class Redirect
{
    /// <summary>The next address, or why not, as the end of a sentence that begins with the address.</summary>
    public static (Uri? Next, string? Problem) Next(Uri from, string? location)
    {
        if (string.IsNullOrWhiteSpace(location))
            return (null, "redirects, but does not say where to");
        if (!Uri.TryCreate(from, location.Trim(), out var next))
            return (null, "redirects to something that is not an address");
        if (next.Scheme is not ("http" or "https"))
            return (null, $"redirects to a {next.Scheme}: address, which is not followed");
        if (from.Scheme == "https" && next.Scheme == "http")
            return (null, $"redirects from https down to {WebAddressRules.Shown(next)}, which is not followed");
        return (next, null);
    }
}
