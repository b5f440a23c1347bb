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
}
