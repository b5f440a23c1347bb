using System.Net;

namespace FeedWorker.Storing;

/// <summary>What came of telling.</summary>
/// <param name="Delivered">It arrived.</param>
/// <param name="Final">It will never arrive (a wrong key, an address that is gone): do not try again.</param>
/// <param name="Error">One sentence when it did not arrive.</param>
/// <param name="RetryAfter">The receiver asks to wait this long.</param>
internal sealed record SendResult(bool Delivered, bool Final, string? Error, TimeSpan? RetryAfter)
{
    /// <summary>The receiver's HTTP status, where it answered and did not take it.</summary>
    public HttpStatusCode? Status { get; init; }

    public static SendResult Ok { get; } = new(true, true, null, null);

    public static SendResult Refused(string error) => new(false, true, error, null);

    public static SendResult Later(string error, TimeSpan? retryAfter = null) => new(false, false, error, retryAfter);
}
