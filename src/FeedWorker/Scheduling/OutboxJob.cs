using FeedWorker.Storing;
using Quartz;

namespace FeedWorker.Scheduling;

/// <summary>Hands what waits in the outbox to its senders: at least once, oldest first, each receiver apart from the others.</summary>
[DisallowConcurrentExecution]
internal sealed partial class OutboxJob(OutboxStore outbox, IEnumerable<IOutboxSender> senders, ILogger<OutboxJob> logger) : IJob
{
    private const int Handful = 500;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var due = await outbox.DueAsync(Handful, cancellationToken);
            var byKind = senders.ToDictionary(s => s.Kind);
            await Task.WhenAll(due.GroupBy(i => (i.Kind, i.Target)).Select(group => DeliverAsync(byKind.GetValueOrDefault(group.Key.Kind), [.. group], cancellationToken)));
        }
        catch (Exception e) when (StoreFailure.Describe(e) is { } sentence)
        {
            LogStore(logger, sentence);
        }
    }

    private async Task DeliverAsync(IOutboxSender? sender, List<OutboxItem> items, CancellationToken cancellation)
    {
        foreach (var batch in items.Chunk(Math.Max(1, sender?.BatchSize ?? items.Count)))
        {
            var result = await SendAsync(sender, batch, cancellation);
            await outbox.SettleAsync(batch, result, cancellation);
            if (result.Delivered)
            {
                LogSent(logger, batch.Length, batch[0].Kind, batch[0].Receiver);
                continue;
            }

            LogNotSent(logger, batch.Length, batch[0].Kind, batch[0].Receiver, result.Error ?? "");
            if (!result.Final) return; // the receiver is in trouble: leave it alone until its pause is over
        }
    }

    /// <summary>A bug must not make an item that comes back every few seconds for ever: it waits its growing pauses and is given up like any other.</summary>
    private async Task<SendResult> SendAsync(IOutboxSender? sender, OutboxItem[] batch, CancellationToken cancellation)
    {
        if (sender is null) return SendResult.Refused("This build has nobody who could deliver it.");
        try
        {
            return await sender.SendAsync(batch, cancellation);
        }
#pragma warning disable CA1031 // whatever it is, it is logged as the bug that it is, and settled
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogBug(logger, e, sender.Kind);
            return SendResult.Later($"A bug in FeedWorker ({e.GetType().Name}: {e.Message}).");
        }
    }

    [LoggerMessage(LogLevel.Error, "A bug kept {Kind} from being told")]
    private static partial void LogBug(ILogger logger, Exception exception, string kind);

    [LoggerMessage(LogLevel.Debug, "{Count} {Kind} told to {Receiver}")]
    private static partial void LogSent(ILogger logger, int count, string kind, string receiver);

    [LoggerMessage(LogLevel.Warning, "{Count} {Kind} not told to {Receiver}: {Error}")]
    private static partial void LogNotSent(ILogger logger, int count, string kind, string receiver, string error);

    [LoggerMessage(LogLevel.Error, "The outbox cannot be read. {Reason}")]
    private static partial void LogStore(ILogger logger, string reason);
}
