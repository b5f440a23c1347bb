using OpenTelemetry.Metrics;

namespace FeedWorker.Serving;

/// <summary>What is measured, and in which form it is offered.</summary>
internal static class MetricsExtensions
{
    /// <summary>The meter that all of our own figures are under.</summary>
    public const string Meter = "FeedWorker";

    /// <summary>Our own figures and the runtime's, for Prometheus to fetch.</summary>
    public static IServiceCollection AddPrometheus(this IServiceCollection services)
    {
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(Meter, "System.Runtime").AddPrometheusExporter());
        return services;
    }
}
