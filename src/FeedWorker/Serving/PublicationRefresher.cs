using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>Keeps what is served up to the state: at once when this instance changed it, within seconds when another did.</summary>
internal sealed partial class PublicationRefresher(CurrentPublication current, StoreSignal signal, ILogger<PublicationRefresher> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.OnCommitted += _ => current.StateChanged();
        var failing = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await current.RefreshAsync(stoppingToken)) LogPublished(current.Publication.Version);
                failing = false;
                await current.WaitAsync(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // whatever keeps the state from being read, what was published stays served and the next look may succeed
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (!failing) LogUnreadable(e);
                failing = true;
                await Task.Delay(Look, stoppingToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Publishing version {Version}")]
    private partial void LogPublished(long version);

    [LoggerMessage(Level = LogLevel.Error, Message = "The stored state cannot be read; what was published before stays served")]
    private partial void LogUnreadable(Exception exception);
}
