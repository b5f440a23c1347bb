using System.Diagnostics.Metrics;
using FeedWorker.Postings.Model;
using FeedWorker.Storing;

namespace FeedWorker.Scheduling;

/// <summary>What is counted of the runs. The meter is called <c>FeedWorker</c>.</summary>
internal sealed class RunMetrics : IDisposable
{
    public const string MeterName = "FeedWorker";

    private readonly Meter _meter;
    private readonly Counter<long> _runs;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _changes;
    private readonly Gauge<int> _open;
    private readonly Gauge<int> _failures;

    public RunMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _runs = _meter.CreateCounter<long>("feedworker.runs", "{run}", "Runs, by site and outcome.");
        _duration = _meter.CreateHistogram<double>("feedworker.run.duration", "s", "From the first request to the commit.");
        _changes = _meter.CreateCounter<long>("feedworker.changes", "{opening}", "Openings that opened, changed or closed.");
        _open = _meter.CreateGauge<int>("feedworker.openings", "{opening}", "Open postings, by site.");
        _failures = _meter.CreateGauge<int>("feedworker.site.failures", "{run}", "Failed runs in a row, by site.");
    }

    public void Count(RunRecord run, int failuresInARow)
    {
        var site = new KeyValuePair<string, object?>("site", run.SiteId);
        _runs.Add(1, site, new("outcome", run.Outcome.ToString().ToLowerInvariant()));
        _duration.Record((run.EndedAt - run.StartedAt).TotalSeconds, site);
        if (run.Opened > 0) _changes.Add(run.Opened, site, new("change", "opened"));
        if (run.Updated > 0) _changes.Add(run.Updated, site, new("change", "updated"));
        if (run.Closed > 0) _changes.Add(run.Closed, site, new("change", "closed"));
        if (run.Outcome is Outcome.Found or Outcome.None or Outcome.Unchanged) _open.Record(run.Postings, site);
        _failures.Record(failuresInARow, site);
    }

    public void Dispose() => _meter.Dispose();
}
