using System.Text;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Serving;

/// <summary>Drafts of everything that is not a page.</summary>
internal static class FileDraft
{
    /// <summary>What a program on any page may read: feeds hold nothing that is not public.</summary>
    private static readonly KeyValuePair<string, string> AnyOrigin = new("Access-Control-Allow-Origin", "*");

    public static Draft Of(string contentType, DateTimeOffset lastChanged, Action<Stream> write) =>
        new() { ContentType = contentType, LastChanged = lastChanged, Write = write, Headers = [AnyOrigin] };

    public static Draft Of(string contentType, DateTimeOffset lastChanged, string text) =>
        Of(contentType, lastChanged, output => output.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>A feed, with the links by which WebSub subscribers find its hub.</summary>
    public static Draft Feed(IFeedFormat format, Channel channel)
    {
        var self = $"<{channel.AddressOf(format.FileName).AbsoluteUri}>; rel=\"self\"";
        var links = channel.Hub is { } hub ? $"{self}, <{hub.AbsoluteUri}>; rel=\"hub\"" : self;
        var draft = Of(format.ContentType, channel.UpdatedAt, output => format.Write(channel, output));
        return draft with { Headers = [.. draft.Headers, new("Link", links)] };
    }

    /// <summary>A file whose name changes with its bytes.</summary>
    public static Draft Asset(string contentType, byte[] bytes, bool hashed) => new()
    {
        ContentType = contentType,
        LastChanged = DateTimeOffset.UnixEpoch,
        CacheControl = hashed ? CachePolicy.Immutable : CachePolicy.Fresh,
        Write = output => output.Write(bytes),
    };

    /// <summary>The address without its last slash leads to the one with it.</summary>
    public static Draft Moved(string path) => new()
    {
        ContentType = "text/plain; charset=utf-8",
        LastChanged = DateTimeOffset.UnixEpoch,
        Status = StatusCodes.Status308PermanentRedirect,
        Headers = [new("Location", path)],
        Write = output => output.Write(Encoding.UTF8.GetBytes(path + "\n")),
    };
}
