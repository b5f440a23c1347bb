using System.Security.Cryptography;
using System.Text;

namespace FeedWorker.Notifying;

/// <summary>The symmetric signature of Standard Webhooks: HMAC-SHA256 over id, time and body.</summary>
internal sealed class WebhookSignature
{
    private const string Prefix = "whsec_";

    private readonly byte[] _secret;

    private WebhookSignature(byte[] secret) => _secret = secret;

    /// <summary>Null without a secret. Base64 after <c>whsec_</c>; a secret that is no base64 is taken as text.</summary>
    public static WebhookSignature? From(string? secret)
    {
        if (string.IsNullOrEmpty(secret)) return null;
        var bare = secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret;
        var bytes = new byte[bare.Length];
        return new WebhookSignature(Convert.TryFromBase64String(bare, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(bare));
    }

    /// <summary>The value of <c>webhook-signature</c>.</summary>
    public string Of(string id, string timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
}
