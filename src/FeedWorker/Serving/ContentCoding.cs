namespace FeedWorker.Serving;

/// <summary>The encodings a body is kept in.</summary>
internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}
