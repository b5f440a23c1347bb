using System.Text.Json.Serialization;

namespace FeedWorker.Notifying;

/// <summary>The answer of a token endpoint (RFC 6749, 5.1).</summary>
/// <param name="Token">The access token.</param>
/// <param name="Seconds">How long it is good for; the protocol's hour when it is not said.</param>
internal sealed record GoogleGrant([property: JsonPropertyName("access_token")] string? Token, [property: JsonPropertyName("expires_in")] double? Seconds);
