using Microsoft.Extensions.Primitives;

namespace FeedWorker.Serving;

/// <summary>Something published at an address: rendered once, in every encoding that pays, with its headers ready. Immutable.</summary>
internal sealed record Resource
{
    public required int Status { get; init; }

    public required StringValues ContentType { get; init; }

    public required StringValues CacheControl { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    /// <summary>RFC 9110 date of <see cref="LastModified"/>.</summary>
    public required StringValues LastModifiedText { get; init; }

    /// <summary>Hash of the plain body; every encoding's strong <c>ETag</c> holds it.</summary>
    public required string Hash { get; init; }

    public required Body Identity { get; init; }

    /// <summary>Null where it would not be smaller.</summary>
    public Body? Gzip { get; init; }

    /// <summary>Null where it would not be smaller.</summary>
    public Body? Brotli { get; init; }

    public KeyValuePair<string, StringValues>[] Headers { get; init; } = []; // an array: walking it allocates nothing

    /// <summary>Bytes of memory that keeping it costs.</summary>
    public long Weight => 512 + Identity.InMemory + (Gzip?.InMemory ?? 0) + (Brotli?.InMemory ?? 0);

    /// <summary>The body in the wished encoding, or the next best.</summary>
    public Body In(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => Brotli ?? Gzip ?? Identity,
        ContentCoding.Gzip => Gzip ?? Identity,
        _ => Identity,
    };
}
