namespace FeedWorker.Fetching;

/// <summary>The proxy does not answer. Carries that out of the connection callback, so that the page's own host is not blamed.</summary>
internal sealed class ProxyFailedException : IOException
{
    public ProxyFailedException()
    {
    }

    public ProxyFailedException(string message)
        : base(message)
    {
    }

    public ProxyFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
