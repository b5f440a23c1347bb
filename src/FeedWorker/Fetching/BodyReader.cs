using System.Buffers;
using System.Globalization;
using System.IO.Compression;

namespace FeedWorker.Fetching;

/// <summary>Reads a body within its limits: compressed bytes, bytes between decompressors, expanded bytes, and the ratio of the two (bombs).</summary>
internal static class BodyReader
{
    /// <summary>Text rarely shrinks below a fiftieth; deflate's limit is about a thousandth, brotli's far lower.</summary>
    private const int MaxRatio = 200;

    /// <summary>Small bodies may have any ratio: nobody is harmed by a megabyte.</summary>
    private const int RatioFreeBytes = 1024 * 1024;

    /// <summary>More layers than this is no server's habit.</summary>
    private const int MaxEncodings = 2;

    private const int ChunkBytes = 32 * 1024;

    /// <summary>The expanded body.</summary>
    /// <param name="wire">The body as sent.</param>
    /// <param name="encodings">Content-Encoding, in the order in which they were applied.</param>
    /// <param name="maxBytes">Most expanded bytes.</param>
    /// <param name="budget">Counted down by the expanded bytes.</param>
    /// <param name="cancellation">Ends a slow body.</param>
    /// <exception cref="BodyLimitException">The body takes more than it may.</exception>
    /// <exception cref="InvalidDataException">It is not compressed as it says, or ends early.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream wire, IReadOnlyList<string> encodings, long maxBytes, RunBudget? budget, CancellationToken cancellation)
    {
        var tooLarge = string.Create(CultureInfo.InvariantCulture, $"is larger than the {maxBytes / 1024.0 / 1024.0:0.##} MB allowed (fetch.maxBytes)");
        var counted = new LimitedStream(wire, maxBytes, tooLarge);
        await using var plain = Expand(counted, encodings, maxBytes, tooLarge);
        var compressed = !ReferenceEquals(plain, counted);
        var body = new ArrayBufferWriter<byte>(ChunkBytes);
        int read;
        while ((read = await ReadAsync(plain, body.GetMemory(ChunkBytes), cancellation).ConfigureAwait(false)) > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > maxBytes)
                throw new BodyLimitException(tooLarge);
            if (compressed && body.WrittenCount > RatioFreeBytes && body.WrittenCount / MaxRatio > counted.Passed)
                throw new BodyLimitException($"unpacks to more than {MaxRatio} times its size, as no page does");
            if (budget?.TakeBytes(read) == false)
                throw new BodyLimitException("is more than this run may still take; its budget of bytes is used up");
        }

        return body.WrittenMemory;
    }

    private static async ValueTask<int> ReadAsync(Stream plain, Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            return await plain.ReadAsync(buffer, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is InvalidOperationException || fault.GetType().FullName == "System.IO.Compression.ZLibException")
        {
            // BrotliStream's and ZLibStream's ways to say that the data is broken; the type of the second is not public.
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    private static Stream Expand(LimitedStream wire, IReadOnlyList<string> encodings, long maxBytes, string tooLarge)
    {
        var applied = encodings.Where(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (applied.Length > MaxEncodings)
            throw new InvalidDataException($"is compressed {applied.Length} times over");
        Stream stream = wire;
        foreach (var encoding in applied.Reverse())
        {
            stream = encoding.ToLowerInvariant() switch
            {
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
                "deflate" => new DeflateBody(stream),
                _ => throw new InvalidDataException($"is compressed in a way that was not asked for (“{(encoding.Length > 40 ? encoding[..40] : encoding)}”)"),
            };
            // What one layer unpacks and the next swallows is work too.
            if (applied.Length > 1)
                stream = new LimitedStream(stream, maxBytes, tooLarge);
        }

        return stream;
    }
}
