namespace FeedWorker.Serving;

/// <summary>The quick way out: what is ready at a path without a query is answered before anything else of the server is asked.</summary>
internal sealed class PublicationMiddleware(RequestDelegate next, CurrentPublication current)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return isRead && !request.QueryString.HasValue && request.Path.Value is { } path && current.Publication.TryGet(path, out var resource)
            ? ResourceResponse.WriteAsync(context, resource)
            : next(context);
    }
}
