using FeedWorker.Scheduling;
using FeedWorker.Storing;

namespace FeedWorker.Notifying;

/// <summary>What outbox items say.</summary>
internal static class ChangedPages
{
    public static ChangeNotice Notice(this OutboxItem item) => StoredJson.Read<ChangeNotice>(item.Payload);

    public static bool IsClosed(this ChangeNotice notice) => notice.Type == "opening.closed";
}
