using FeedWorker.Configuration;
using FeedWorker.Notifying;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;
using FeedWorker.Storing;

namespace FeedWorker.Scheduling;

/// <summary>The end of a run: everything that its commit writes, and what is told once it is written.</summary>
internal sealed partial class RunClosing(FeedWorkerOptions options, ChangeAnnouncements announcements, Alerts alerts, RunMetrics metrics, ILogger<RunClosing> logger)
{
    public RunCommit Of(SiteOptions site, SiteState before, RunRead read, RunDecision decision, DateTimeOffset startedAt, DateTimeOffset endedAt)
    {
        var published = decision.Events.Any(e => e.IsPublished);
        var outcome = decision.Outcome is Outcome.Found or Outcome.None && read.ListingIsSame && !published && before.ReadingKey is not null ? Outcome.Unchanged : decision.Outcome;
        var good = outcome is Outcome.Found or Outcome.None or Outcome.Unchanged;
        var failures = outcome == Outcome.Failed ? before.ConsecutiveFailures + 1 : 0;
        var (raised, flags) = AlertRules.Decide(site.Id, outcome, decision.Reason, startedAt, failures, options.Alerts.AfterFailures,
            new AlertsRaised(before.FailureAlerted, before.SuspectAlerted));
        var openings = before.Memory.Listed.Concat(decision.Changed).GroupBy(o => o.Key).ToDictionary(g => g.Key, g => g.Last());
        return new RunCommit
        {
            Before = before,
            Run = Record(site, read, decision, outcome, startedAt, endedAt),
            Decision = decision,
            NextRunAt = SiteSchedule.Next(site, endedAt, failures, read.Listing?.RetryAfter, Random.Shared.NextDouble()),
            ConsecutiveFailures = failures,
            FailureAlerted = flags.Failing,
            SuspectAlerted = flags.Suspect,
            Alerts = raised,
            Attention = good ? null : decision.Reason,
            ReadingKey = good && read.Reading.Kind == ReadingKind.Read ? ReadingKey.WithMethod(ReadingKey.Of(site), read.Method) : before.ReadingKey,
            DetailsCheckedAt = good && read.DetailsChecked ? startedAt : before.DetailsCheckedAt,
            Pages = good ? read.Learnt : [],
            Evidence = outcome == Outcome.Suspect && read.Listing is { } answer
                ? new Evidence(answer.Address, answer.Headers, [decision.Reason, .. decision.Differences], read.Body, startedAt)
                : null,
            Outbox = [.. announcements.Of(decision.Events, openings), .. raised.SelectMany(alerts.Drafts)],
        };
    }

    /// <summary>After the commit: the log's line, the metrics, the alerts.</summary>
    public void Tell(RunCommit commit, RunRecord run)
    {
        metrics.Count(run, commit.ConsecutiveFailures);
        var level = run.Outcome is Outcome.Failed or Outcome.Suspect ? LogLevel.Warning : LogLevel.Information;
        LogRun(logger, level, run.SiteId, run.Outcome, run.Postings, run.Opened, run.Updated, run.Closed, run.Requests, run.Reason);
        foreach (var alert in commit.Alerts) alerts.Raise(alert);
    }

    private static RunRecord Record(SiteOptions site, RunRead read, RunDecision decision, Outcome outcome, DateTimeOffset startedAt, DateTimeOffset endedAt) => new()
    {
        SiteId = site.Id,
        StartedAt = startedAt,
        EndedAt = endedAt < startedAt ? startedAt : endedAt,
        Outcome = outcome,
        Method = read.Method,
        Postings = decision.OpenCount,
        Opened = decision.Events.Count(e => e.Kind is LifeEventKind.Opened or LifeEventKind.Reopened),
        Updated = decision.Events.Count(e => e.Kind == LifeEventKind.Updated),
        Closed = decision.Events.Count(e => e.Kind == LifeEventKind.Closed),
        Reason = decision.Reason,
        Bytes = read.Bytes,
        Requests = read.Requests,
    };

    [LoggerMessage("{Site} {Outcome}: {Postings} open, {Opened} opened, {Updated} updated, {Closed} closed, {Requests} requests. {Reason}")]
    private static partial void LogRun(
        ILogger logger, LogLevel level, string site, Outcome outcome, int postings, int opened, int updated, int closed, int requests, string reason);
}
