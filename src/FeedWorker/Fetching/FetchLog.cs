namespace FeedWorker.Fetching;

/// <summary>The fetcher's events.</summary>
internal static partial class FetchLog
{
    [LoggerMessage(EventId = 2001, EventName = "Fetched", Level = LogLevel.Debug, Message = "Fetched {Address}: {Status} (HTTP {HttpStatus}), {Bytes} bytes in {Milliseconds:0} ms. {Reason}")]
    public static partial void Fetched(ILogger logger, Uri address, FetchStatus status, int? httpStatus, int bytes, double milliseconds, string? reason);
}
