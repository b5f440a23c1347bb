using System.Diagnostics.Metrics;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Readiness;
using FeedWorker.Configuration;
using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>Figures of every site, read from the state just before they are fetched.</summary>
internal sealed class SiteMetrics : IDisposable
{
    private readonly Meter _meter = new(MetricsExtensions.Meter);
    private readonly FeedWorkerOptions _options;
    private readonly IPublishedState _state;
    private readonly ReadinessCensus _census;
    private volatile List<SiteFigures> _figures = [];

    public SiteMetrics(FeedWorkerOptions options, IPublishedState state, ReadinessCensus census)
    {
        (_options, _state, _census) = (options, state, census);
        Gauge("feedworker.site.openings", "Open postings", f => f.Openings);
        Gauge("feedworker.site.openings.eligible", "Open postings that meet all of Google's requirements for job search", f => f.Eligible);
        Gauge("feedworker.site.failures", "Failed runs in a row", f => f.Failures);
        Gauge("feedworker.site.attention", "1 when the site needs the operator's attention", f => f.NeedsAttention ? 1 : 0);
        Gauge("feedworker.site.last_good.seconds", "Time of the last good run, in seconds since 1970", f => f.LastGood);
        Gauge("feedworker.site.changed.seconds", "Time of the last published change, in seconds since 1970", f => f.Changed);
        _meter.CreateObservableGauge("feedworker.site.outcome", Outcomes, description: "1 for the outcome of the last run");
        _meter.CreateObservableGauge("feedworker.site.readiness", Readiness, description: "Open postings that lack a property");
    }

    /// <summary>Reads the figures anew.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        var figures = new List<SiteFigures>(_options.Sites.Count);
        foreach (var site in _options.Sites) figures.Add(await SiteFigures.ReadAsync(site.Id, _state, _census, cancellation));
        _figures = figures;
    }

    public void Dispose() => _meter.Dispose();

    private void Gauge(string name, string description, Func<SiteFigures, double> value) =>
        _meter.CreateObservableGauge(name, () => _figures.Select(f => new Measurement<double>(value(f), Site(f))), description: description);

    private IEnumerable<Measurement<int>> Outcomes()
    {
        foreach (var figures in _figures)
            foreach (var outcome in Enum.GetValues<Outcome>())
                yield return new Measurement<int>(figures.Outcome == outcome ? 1 : 0, Site(figures), new("outcome", outcome.ToString().ToLowerInvariant()));
    }

    private IEnumerable<Measurement<int>> Readiness()
    {
        foreach (var figures in _figures)
            foreach (var ((level, property), count) in figures.Lacking)
                yield return new Measurement<int>(count, Site(figures), new("level", level == ReadinessLevel.Required ? "required" : "recommended"), new("property", property));
    }

    private static KeyValuePair<string, object?> Site(SiteFigures figures) => new("site", figures.SiteId);
}
