using System.Security.Cryptography;
using System.Text;

namespace FeedWorker.Postings.Formats;

/// <summary>
/// The identity of an entry in every feed: a name-based UUID (RFC 9562, version 5) of the site and the opening's key. It holds no host
/// name on purpose: a reader must not see every opening as new because the service moved to another address.
/// </summary>
internal static class EntryId
{
    /// <summary>FeedWorker's own namespace: a random UUID, fixed for ever.</summary>
    private static readonly Guid Namespace = new("4f0c2a0e-61d5-4c0b-9a5e-0d6f3c1b7e52");

    /// <summary>A <c>urn:uuid:</c> IRI for an opening.</summary>
    public static string Of(string siteId, string key) => Urn($"{siteId}/{key}");

    /// <summary>A <c>urn:uuid:</c> IRI for a channel; a narrowed channel is a feed of its own.</summary>
    public static string OfChannel(Channel channel) => Urn($"channel:{channel.Id}{channel.Query}");

    private static string Urn(string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var input = new byte[16 + text.Length];
        Namespace.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input, 16);
#pragma warning disable CA5350 // RFC 9562 defines version 5 by SHA-1; nothing is protected by it
        var hash = SHA1.HashData(input);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash.AsSpan(0, 16), bigEndian: true)}";
    }
}
