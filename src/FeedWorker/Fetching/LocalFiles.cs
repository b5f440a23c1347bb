namespace FeedWorker.Fetching;

/// <summary>Which local files a page may lead to: a stranger's page none, a local page those beside and below it.</summary>
internal static class LocalFiles
{
    /// <summary>Whether a link on a page may be followed to a local file. Symbolic links count as what they point to.</summary>
    public static bool MayLinkTo(Uri page, string path)
    {
        if (!page.IsFile)
            return false;
        var folder = Path.GetDirectoryName(Path.GetFullPath(page.LocalPath)) ?? "/";
        return IsBelow(folder, path) && IsBelow(Real(folder), Real(path));
    }

    private static bool IsBelow(string folder, string path) => path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path with every link on the way resolved, as far as it exists.</summary>
    private static string Real(string path)
    {
        var real = Path.GetPathRoot(path) ?? "/";
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            real = entry.Exists && entry.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Path.GetFullPath(target.FullName) : next;
        }

        return real;
    }

    /// <summary>A file has no Content-Type: its name must tell, because the page's public address may not. Null when the name says nothing.</summary>
    public static string? TypeByName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => "text/markdown",
        ".html" or ".htm" or ".xhtml" => "text/html",
        ".pdf" => "application/pdf",
        ".txt" => "text/plain",
        _ => null,
    };
}
