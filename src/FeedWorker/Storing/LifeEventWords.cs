using FeedWorker.Postings.Lifecycle;

namespace FeedWorker.Storing;

/// <summary>The words for events outside the program.</summary>
internal static class LifeEventWords
{
    public static string Of(LifeEventKind kind) => kind switch
    {
        LifeEventKind.Opened => "opened",
        LifeEventKind.Updated => "updated",
        LifeEventKind.Missing => "missing",
        LifeEventKind.SeenAgain => "seen-again",
        LifeEventKind.Closed => "closed",
        LifeEventKind.Delisted => "delisted",
        _ => "reopened",
    };
}
