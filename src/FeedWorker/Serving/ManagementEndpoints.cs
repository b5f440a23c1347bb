namespace FeedWorker.Serving;

/// <summary><c>/status</c> and <c>/metrics</c>, behind the gate.</summary>
internal static class ManagementEndpoints
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void MapManagement(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<ManagementGate>();
        var pages = app.Services.GetRequiredService<StatusPages>();
        var metrics = app.Services.GetRequiredService<SiteMetrics>();
        app.UseWhen(context => IsManagement(context.Request.Path), branch =>
        {
            branch.Use((context, next) => gate.Admits(context) ? next(context) : gate.RefuseAsync(context));
            branch.UseWhen(context => context.Request.Path == "/metrics", scrape =>
            {
                scrape.Use(async (context, next) =>
                {
                    await metrics.ReadAsync(context.RequestAborted);
                    await next(context);
                });
                scrape.UseOpenTelemetryPrometheusScrapingEndpoint();
            });
        });
        app.MapMethods("/status", Read, pages.OverviewAsync);
        app.MapMethods("/status/{site}/{slug}", Read, pages.OpeningAsync);
    }

    private static bool IsManagement(PathString path) => path.StartsWithSegments("/status", StringComparison.Ordinal) || path == "/metrics";
}
