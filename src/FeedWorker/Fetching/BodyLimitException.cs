namespace FeedWorker.Fetching;

/// <summary>A body that takes more than it may. Thrown through the decompressors, caught where the body is read.</summary>
internal sealed class BodyLimitException : IOException
{
    public BodyLimitException()
    {
    }

    public BodyLimitException(string message)
        : base(message)
    {
    }

    public BodyLimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
