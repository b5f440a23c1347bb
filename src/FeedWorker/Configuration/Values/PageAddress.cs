using System.Text.Json.Nodes;

namespace FeedWorker.Configuration.Values;

/// <summary>What a site's <c>page</c> may be: a web address, or the path of a file.</summary>
internal static class PageAddress
{
    public static readonly ValueKind<string> Kind = new(static () => new JsonObject { ["type"] = "string", ["minLength"] = 1 }, static text => Parse(text));

    public static bool IsWeb(string page) => page.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || page.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address to fetch: the web address, or the file's <c>file:</c> address.</summary>
    /// <param name="page">As configured.</param>
    /// <param name="baseDirectory">What a relative path is meant from.</param>
    public static Uri Resolve(string page, string baseDirectory) =>
        IsWeb(page) || page.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? new Uri(page) : new Uri(Uri.UriSchemeFile + "://" + Escaped(Path.GetFullPath(page, baseDirectory)));

    /// <summary>A path may hold what an address may not (<c>#</c>, <c>?</c>, <c>%</c>, blanks).</summary>
    private static string Escaped(string path) =>
        string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)) is var escaped && escaped.StartsWith('/') ? escaped : "/" + escaped;

    private static Parsed<string> Parse(string text)
    {
        if (IsWeb(text))
            return Kinds.WebAddress.Parse(text) is { Problem: { } problem } ? Kinds.Bad<string>(problem) : Kinds.Ok(text);
        if (text.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return Uri.TryCreate(text, UriKind.Absolute, out var file) && file.Host.Length == 0 ? Kinds.Ok(text) : Kinds.Bad<string>("is not the address of a local file");
        if (text.Contains("://", StringComparison.Ordinal))
            return Kinds.Bad<string>("is not an address that can be read; http, https and file paths can");
        return !string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal) ? Kinds.Ok(text) : Kinds.Bad<string>("is not a path; write the address of the careers page, or the path of a file");
    }
}
