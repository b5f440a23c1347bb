using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary><c>/health/live</c>: the process answers; <c>/health/ready</c>: it can read its state, so that what it serves is true.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => PublishedEndpoint.SayAsync(context, StatusCodes.Status200OK, "live"));
        routes.MapMethods("/health/ready", [HttpMethods.Get, HttpMethods.Head], ReadyAsync);
    }

    private static async Task ReadyAsync(HttpContext context, IPublishedState state)
    {
        try
        {
            await state.VersionAsync(context.RequestAborted);
            await PublishedEndpoint.SayAsync(context, StatusCodes.Status200OK, "ready");
        }
#pragma warning disable CA1031 // whatever the store's reason, the answer is that we are not ready; the refresher logs it
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            await PublishedEndpoint.SayAsync(context, StatusCodes.Status503ServiceUnavailable, "not ready: the stored state cannot be read");
        }
    }
}
