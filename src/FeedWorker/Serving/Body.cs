using Microsoft.Extensions.Primitives;
using Microsoft.Win32.SafeHandles;

namespace FeedWorker.Serving;

/// <summary>The bytes of a resource in one encoding: in memory, or in a file without a name when they are many.</summary>
internal sealed record Body
{
    public required StringValues ETag { get; init; }

    /// <summary><c>br</c>, <c>gzip</c> or empty.</summary>
    public required StringValues Encoding { get; init; }

    public required long Length { get; init; }

    public required StringValues LengthText { get; init; }

    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Null when the bytes are in memory. Closed, and so deleted, when nobody refers to the body any more.</summary>
    public SafeFileHandle? File { get; init; }

    public long InMemory => File is null ? Length : 0;
}
