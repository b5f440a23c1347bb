using System.Text.Json.Nodes;

namespace FeedWorker.Configuration.Values;

/// <summary>An address that the web server listens on: <c>http://host:port</c>, where host may be <c>*</c> or <c>+</c> for all.</summary>
internal static class ListenAddress
{
    public static readonly ValueKind<string> Kind = new(
        static () => new JsonObject { ["type"] = "string", ["pattern"] = "^http://[^/]+/?$", ["examples"] = new JsonArray("http://0.0.0.0:8080", "http://127.0.0.1:8081") },
        static text => Parse(text));

    private static Parsed<string> Parse(string text)
    {
        const string Hint = "write for example http://0.0.0.0:8080";
        if (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return Kinds.Bad<string>("asks for https, which is the business of a proxy in front; write http://");
        var plain = text.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out var address) && address.Scheme == "http" && address.PathAndQuery == "/" && address.UserInfo.Length == 0
            ? Kinds.Ok(text.TrimEnd('/'))
            : Kinds.Bad<string>($"is not an address to listen on; {Hint}");
    }
}
