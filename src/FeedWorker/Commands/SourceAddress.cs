namespace FeedWorker.Commands;

/// <summary>What a SOURCE on the command line names.</summary>
internal static class SourceAddress
{
    /// <summary>A web address, or the <c>file:</c> address of a path that exists; null when it is neither.</summary>
    public static Uri? Of(string source)
    {
        if (Uri.TryCreate(source, UriKind.Absolute, out var address) && (AddressArgument.IsWeb(address) || address.IsFile && source.StartsWith("file:", StringComparison.OrdinalIgnoreCase))) return address;
        return File.Exists(source) || Directory.Exists(source) ? new Uri(Path.GetFullPath(source)) : null;
    }

    /// <summary>A file has no Content-Type: its name must tell, because its public address may not.</summary>
    public static string? TypeByName(Uri address) => !address.IsFile ? null : Path.GetExtension(address.LocalPath).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => "text/markdown",
        ".html" or ".htm" or ".xhtml" => "text/html",
        ".pdf" => "application/pdf",
        ".txt" => "text/plain",
        _ => null,
    };
}
