namespace FeedWorker.Postings.Formats;

/// <summary>Every way in which a channel is published. A new one is a class and a line here.</summary>
public static class FeedFormats
{
    public static IReadOnlyList<IFeedFormat> All { get; } =
    [
        new RssFormat(),
        new AtomFormat(),
        new JsonFeedFormat(),
        new JobBoardFormat(),
    ];
}
