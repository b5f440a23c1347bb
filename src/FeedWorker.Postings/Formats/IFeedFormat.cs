namespace FeedWorker.Postings.Formats;

/// <summary>One way of publishing a channel. A new format is one new class and one line in <c>FeedFormats</c>.</summary>
public interface IFeedFormat
{
    /// <summary>The last segment of its address (<c>feed.rss</c>).</summary>
    string FileName { get; }

    /// <summary>The <c>Content-Type</c> to serve it with.</summary>
    string ContentType { get; }

    /// <summary>What people call it ("JSON Feed").</summary>
    string Name { get; }

    /// <summary>Writes the whole feed; the same channel gives the same bytes.</summary>
    void Write(Channel channel, Stream output);
}
