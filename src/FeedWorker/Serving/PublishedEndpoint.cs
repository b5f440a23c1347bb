using System.Text;
using FeedWorker.Postings.Formats;
using FeedWorker.Serving.Pages;

namespace FeedWorker.Serving;

/// <summary>Answers what no other endpoint answers: published resources that are not ready yet, narrowed feeds, and what is not there.</summary>
internal sealed partial class PublishedEndpoint(CurrentPublication current, Channels channels, Addresses addresses, CostLimits limits, ILogger<PublishedEndpoint> log)
{
    private const string Retry = "5";

    private readonly string[] _siteIds = [.. channels.Sites.Select(s => s.Id)];
    private readonly Lazy<Resource> _notFound = new(() => ResourceRenderer.Render(
        PageDraft.Of(DateTimeOffset.UnixEpoch, () => WordPage.NotFound(addresses), StatusCodes.Status404NotFound)));

    public async Task HandleAsync(HttpContext context)
    {
        var path = WithinBase(context.Request.Path.Value ?? "/");
        var isFeed = FeedFormats.All.Any(f => path.EndsWith('/' + f.FileName, StringComparison.Ordinal));
        var named = path.Length > 1 && channels.Site(path[1..].Split('/')[0]) is not null;
        var (narrowing, error) = Narrowed(context, path, isFeed, named);
        if (narrowing is null)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, error!);
            return;
        }

        var key = new ReadyKey(path, narrowing);
        using var permit = narrowing.IsEmpty || current.Publication.TryGet(key.ToString(), out _) ? null : await limits.AcquireAsync(context);
        if (permit is { IsAcquired: false })
        {
            context.Response.Headers.RetryAfter = Retry;
            await SayAsync(context, StatusCodes.Status429TooManyRequests, "That is a lot of different queries; please come back in a few seconds.");
            return;
        }

        try
        {
            await ResourceResponse.WriteAsync(context, await current.Publication.GetAsync(key) ?? _notFound.Value);
        }
#pragma warning disable CA1031 // a state that cannot be read now is answered, not thrown at the client
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
#pragma warning restore CA1031
        {
            LogUnreadable(path, e);
            context.Response.Headers.RetryAfter = Retry;
            await SayAsync(context, StatusCodes.Status503ServiceUnavailable, "This cannot be read at the moment; please try again in a few seconds.");
        }
    }

    public static Task SayAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = CachePolicy.Never;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(sentence + "\n"), context.RequestAborted).AsTask();
    }

    /// <summary>Feeds and lists can be narrowed; on every other address a query means nothing and is ignored.</summary>
    private (Narrowing?, string?) Narrowed(HttpContext context, string path, bool isFeed, bool named)
    {
        var isList = path == "/" || (named && path.IndexOf('/', 1) == path.Length - 1);
        if (!context.Request.QueryString.HasValue || (!isFeed && !isList)) return (Narrowing.None, null);
        return NarrowingQuery.Read(context.Request.Query, named ? null : _siteIds);
    }

    /// <summary>The path below <c>publicUrl</c>'s own, whether or not a proxy has taken that off already.</summary>
    private string WithinBase(string path) =>
        addresses.Base.Length > 1 && path.StartsWith(addresses.Base, StringComparison.Ordinal) ? path[(addresses.Base.Length - 1)..] : path;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} could not be rendered")]
    private partial void LogUnreadable(string path, Exception exception);
}
