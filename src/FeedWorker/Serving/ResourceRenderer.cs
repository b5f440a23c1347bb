using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace FeedWorker.Serving;

/// <summary>Turns drafts into resources: writes the body once, hashing and compressing as it passes by.</summary>
internal static class ResourceRenderer
{
    /// <summary>Bodies above this go to a file.</summary>
    private const int MemoryLimit = 2 << 20;

    /// <summary>Below this, compressing saves less than the header that announces it.</summary>
    private const int WorthCompressing = 256;

    public static Resource Render(Draft draft)
    {
        using var plain = new SpillingStream(MemoryLimit);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var hashing = new HashingStream(plain, hash)) draft.Write(hashing);
        var name = Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, 15));
        var modified = new DateTimeOffset(draft.LastChanged.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
        var identity = ToBody(plain, name, "");
        return new Resource
        {
            Status = draft.Status,
            ContentType = draft.ContentType,
            CacheControl = draft.CacheControl,
            LastModified = modified,
            LastModifiedText = modified.ToString("R", CultureInfo.InvariantCulture),
            Hash = name,
            Identity = identity,
            Gzip = Compress(identity, name, "gzip"),
            Brotli = Compress(identity, name, "br"),
            Headers = [.. draft.Headers.Select(h => KeyValuePair.Create(h.Key, new StringValues(h.Value)))],
        };
    }

    private static Body? Compress(Body plain, string name, string coding)
    {
        if (plain.Length < WorthCompressing) return null;
        using var packed = new SpillingStream(MemoryLimit);
        using (var compressor = Compressor(coding, packed, plain.File is not null)) BodyReader.CopyTo(plain, compressor);
        return packed.Length < plain.Length ? ToBody(packed, name, coding) : null;
    }

    /// <summary>What is small is packed well, once; what is large must be ready soon.</summary>
    private static Stream Compressor(string coding, Stream output, bool large)
    {
        var level = large ? CompressionLevel.Fastest : CompressionLevel.Optimal;
        return coding == "br" ? new BrotliStream(output, new BrotliCompressionOptions { Quality = large ? 1 : 6 }, leaveOpen: true) : new GZipStream(output, level, leaveOpen: true);
    }

    private static Body ToBody(SpillingStream collected, string hash, string coding)
    {
        var length = collected.Length;
        return new Body
        {
            ETag = coding.Length == 0 ? $"\"{hash}\"" : $"\"{hash}-{coding}\"",
            Encoding = coding.Length == 0 ? StringValues.Empty : coding,
            Length = length,
            LengthText = length.ToString(CultureInfo.InvariantCulture),
            File = collected.TakeFile(),
            Bytes = collected.Bytes,
        };
    }
}
