using System.Text.Json.Serialization;

namespace FeedWorker.Notifying;

/// <summary>What we need of the key file that Google gives for a service account.</summary>
internal sealed record GoogleServiceAccount
{
    [JsonPropertyName("client_email")]
    public string? ClientEmail { get; init; }

    /// <summary>PEM, PKCS #8.</summary>
    [JsonPropertyName("private_key")]
    public string? PrivateKey { get; init; }

    [JsonPropertyName("private_key_id")]
    public string? PrivateKeyId { get; init; }

    [JsonPropertyName("token_uri")]
    public Uri TokenUri { get; init; } = new("https://oauth2.googleapis.com/token");
}
