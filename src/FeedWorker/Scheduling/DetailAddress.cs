using System.Collections.Frozen;

namespace FeedWorker.Scheduling;

/// <summary>Which of a posting's links is followed for its details, and where it is read from.</summary>
internal static class DetailAddress
{
    private static readonly FrozenSet<string> Documents = new[] { ".pdf", ".md", ".markdown", ".txt" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NoText =
        new[] { ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".zip", ".mp4", ".mp3", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The address to read a posting's details from, or null when its link leads elsewhere: to another host's page, to this very page, to a file without text.</summary>
    /// <param name="link">The posting's own link, absolute.</param>
    /// <param name="page">The listing page's public address.</param>
    /// <param name="readFrom">The local file that the listing was read from, or null when it came from the web.</param>
    public static Uri? Of(Uri? link, Uri page, Uri? readFrom)
    {
        if (link is null || NoText.Contains(Path.GetExtension(link.AbsolutePath)) || SamePage(link, page)) return null;
        if (readFrom is { IsFile: true }) return BesideFile(link, page, readFrom);
        if (link.Scheme != Uri.UriSchemeHttp && link.Scheme != Uri.UriSchemeHttps) return null;
        return SameHost(link, page) || Documents.Contains(Path.GetExtension(link.AbsolutePath)) ? link : null;
    }

    private static bool SamePage(Uri link, Uri page) =>
        SameHost(link, page) && link.AbsolutePath.TrimEnd('/') == page.AbsolutePath.TrimEnd('/') && link.Query == page.Query;

    private static bool SameHost(Uri a, Uri b) => string.Equals(Host(a), Host(b), StringComparison.OrdinalIgnoreCase) && (a.IsDefaultPort && b.IsDefaultPort || a.Port == b.Port);

    private static string Host(Uri address) => address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;

    /// <summary>A page read from a file has its details in files beside it; never outside its folder, wherever the link points.</summary>
    private static Uri? BesideFile(Uri link, Uri page, Uri readFrom)
    {
        var folder = Path.GetDirectoryName(readFrom.LocalPath)!;
        string relative;
        if (link.IsFile) relative = Path.GetRelativePath(folder, link.LocalPath);
        else if (SameHost(link, page)) relative = Uri.UnescapeDataString(new Uri(page, ".").MakeRelativeUri(new Uri(link.GetLeftPart(UriPartial.Path))).ToString());
        else return null;
        if (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)) return null;
        var whole = Path.GetFullPath(Path.Combine(folder, relative));
        if (!whole.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return null;
        var file = new[] { whole, whole + ".md", whole + ".html" }.FirstOrDefault(File.Exists);
        return file is null ? null : new Uri(file);
    }
}
