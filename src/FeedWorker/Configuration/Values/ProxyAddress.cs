using System.Text.Json.Nodes;

namespace FeedWorker.Configuration.Values;

/// <summary>The way out of a network that lets nobody out directly: a proxy's address, or <c>environment</c> for <c>HTTP_PROXY</c>, <c>HTTPS_PROXY</c>, <c>ALL_PROXY</c> and <c>NO_PROXY</c>.</summary>
internal static class ProxyAddress
{
    public const string Environment = "environment";

    /// <summary>An address may hold a password: messages do not repeat it.</summary>
    public static readonly ValueKind<string> Kind = new(
        static () => new JsonObject { ["type"] = "string", ["pattern"] = "^(environment|(https?|socks5)://.+)$", ["examples"] = new JsonArray(Environment, "http://proxy.example.org:3128") },
        static text => Parse(text)) { IsSecret = true };

    private static Parsed<string> Parse(string text) =>
        text == Environment || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "socks5" && address.Host.Length > 0 && address.PathAndQuery is "/" or "")
            ? Kinds.Ok(text)
            : Kinds.Bad<string>("is no proxy; write for example http://proxy.example.org:3128, or environment for what HTTP_PROXY, HTTPS_PROXY and NO_PROXY say");
}
