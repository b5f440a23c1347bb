using System.Diagnostics.Metrics;
using System.Globalization;
using FeedWorker.Configuration;
using FeedWorker.Storing;

namespace FeedWorker.Notifying;

/// <summary>Brings alerts to the operator: to the log and the metrics at once, to a webhook and a mail address through the outbox.</summary>
internal sealed partial class Alerts : IDisposable
{
    private readonly AlertOptions _options;
    private readonly ILogger<Alerts> _logger;
    private readonly Meter _meter;
    private readonly Counter<long> _count;

    public Alerts(FeedWorkerOptions options, IMeterFactory meters, ILogger<Alerts> logger)
    {
        _options = options.Alerts;
        _logger = logger;
        _meter = meters.Create("FeedWorker.Alerts");
        _count = _meter.CreateCounter<long>("feedworker.alerts", "{alert}", "Alerts raised, by site and kind.");
    }

    /// <summary>What the outbox must deliver of an alert; written with the run that raised it.</summary>
    public IEnumerable<OutboxDraft> Drafts(Alert alert)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{alert.SiteId}-{alert.Kind.ToString().ToLowerInvariant()}-{alert.At.ToUnixTimeMilliseconds()}");
        var payload = StoredJson.Write(alert);
        if (_options.Webhook is { } hook) yield return new OutboxDraft(id, AlertWebhook.OutboxKind, hook.AbsoluteUri, payload);
        if (_options is { MailTo: { } to, Smtp: not null }) yield return new OutboxDraft(id, AlertMail.OutboxKind, to, payload);
    }

    /// <summary>After the commit: logged and counted.</summary>
    public void Raise(Alert alert)
    {
        _count.Add(1, new("site", alert.SiteId), new("kind", alert.Kind.ToString().ToLowerInvariant()));
        if (alert.Kind is AlertKind.Failing or AlertKind.Suspect) LogTrouble(_logger, alert.SiteId, alert.Kind, alert.Text);
        else LogRelief(_logger, alert.SiteId, alert.Kind, alert.Text);
    }

    public void Dispose() => _meter.Dispose();

    [LoggerMessage(LogLevel.Warning, "{Site} {Alert}: {Text}")]
    private static partial void LogTrouble(ILogger logger, string site, AlertKind alert, string text);

    [LoggerMessage(LogLevel.Information, "{Site} {Alert}: {Text}")]
    private static partial void LogRelief(ILogger logger, string site, AlertKind alert, string text);
}
