namespace FeedWorker.Storing;

/// <summary>Delivers one kind of outbox items. A new way of telling the world is one class and its registration.</summary>
internal interface IOutboxSender
{
    /// <summary>The <see cref="OutboxItem.Kind"/> that it takes.</summary>
    string Kind { get; }

    /// <summary>At most this many items of one target are handed over at once.</summary>
    int BatchSize => 1;

    /// <summary>Tells the items, all of one target. Never throws for what is part of life: refused, slow, gone are results.</summary>
    Task<SendResult> SendAsync(IReadOnlyList<OutboxItem> items, CancellationToken cancellation);
}
