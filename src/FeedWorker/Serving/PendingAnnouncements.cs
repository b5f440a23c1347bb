using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>What waits in the outbox, or was given up, for <c>/status</c>; nothing where there is no outbox.</summary>
internal sealed class PendingAnnouncements(OutboxStore? outbox)
{
    private const int Shown = 50;

    public async Task<IReadOnlyList<OutboxItem>> ReadAsync(CancellationToken cancellation) => outbox is null ? [] : await outbox.WaitingAsync(Shown, cancellation);
}
