using FeedWorker.Configuration;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;
using FeedWorker.Storing;

namespace FeedWorker.Scheduling;

/// <summary>One run of one site, from the first request to the commit. Always ends in an outcome; what is published changes whole or not at all.</summary>
internal sealed partial class SiteRun(
    FeedWorkerOptions options, SiteStore store, KnownPages pages, RunLedger ledger, ExpirySweep sweep, RunReader reader, RunClosing closing, TimeProvider clock, ILogger<SiteRun> logger)
{
    /// <summary>Runs the site now.</summary>
    /// <returns>The run as kept; <see cref="RunRecord.Id"/> is 0 when the store could not keep it.</returns>
    public async Task<RunRecord> RunAsync(SiteOptions site, RunMode mode, CancellationToken cancellation)
    {
        var startedAt = Now();
        try
        {
            await sweep.RunAsync(startedAt, cancellation);
            var state = await store.LoadAsync(site.Id, cancellation);
            var known = await pages.LoadAsync(site.Id, cancellation);
            var read = await ReadAsync(site, mode, state, known, startedAt, cancellation);
            var decision = OpeningLifecycle.Decide(state.Memory, read.Reading, startedAt, Policy(site, mode));
            foreach (var explanation in decision.Explanations) LogExplanation(logger, site.Id, explanation);
            var commit = closing.Of(site, state, read, decision, startedAt, clock.GetUtcNow());
            var run = await ledger.CommitAsync(commit, cancellation);
            closing.Tell(commit, run);
            return run;
        }
        catch (Exception e) when (StoreFailure.Describe(e) is { } sentence)
        {
            LogStore(logger, site.Id, sentence);
            return new RunRecord { SiteId = site.Id, StartedAt = startedAt, EndedAt = Now(), Outcome = Outcome.Failed, Reason = sentence };
        }
    }

    /// <summary>Reading within the run's time; what strangers wrote must never end the worker.</summary>
    private async Task<RunRead> ReadAsync(
        SiteOptions site, RunMode mode, SiteState state, IReadOnlyDictionary<string, KnownPage> known, DateTimeOffset startedAt, CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(options.Fetch.RunBudget, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        var address = site.PageAddress(options);
        try
        {
            return await reader.ReadAsync(site, mode, state, known, startedAt, either.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return RunRead.Fail(address, $"{address} took longer than {options.Fetch.RunBudget.TotalMinutes:0.#} minutes; the run was given up.");
        }
        catch (Exception e) when (e is not OperationCanceledException && StoreFailure.Describe(e) is null)
        {
            LogBug(logger, e, site.Id);
            return RunRead.Fail(address, $"{address} could not be read because of a bug in FeedWorker ({e.GetType().Name}: {e.Message}).");
        }
    }

    private LifecyclePolicy Policy(SiteOptions site, RunMode mode) => new()
    {
        ConfirmRuns = options.Lifecycle.ConfirmRuns,
        BreakerShare = options.Lifecycle.BreakerShare,
        Accept = mode == RunMode.Accept,
        TimeZone = site.TimeZone,
    };

    /// <summary>Whole seconds: what feeds and headers can tell.</summary>
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());

    [LoggerMessage(LogLevel.Debug, "{Site}: {Explanation}")]
    private static partial void LogExplanation(ILogger logger, string site, string explanation);

    [LoggerMessage(LogLevel.Error, "{Site}: the run could not be kept. {Reason}")]
    private static partial void LogStore(ILogger logger, string site, string reason);

    [LoggerMessage(LogLevel.Error, "{Site}: a bug ended the reading")]
    private static partial void LogBug(ILogger logger, Exception exception, string site);
}
