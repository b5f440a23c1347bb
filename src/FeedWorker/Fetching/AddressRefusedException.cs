namespace FeedWorker.Fetching;

/// <summary>Carries a refusal out of the connection callback, where only exceptions can leave. Caught where the request was sent.</summary>
internal sealed class AddressRefusedException : IOException
{
    public AddressRefusedException()
    {
    }

    public AddressRefusedException(string message)
        : base(message)
    {
    }

    public AddressRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
