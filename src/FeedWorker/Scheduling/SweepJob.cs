using FeedWorker.Storing;
using Quartz;

namespace FeedWorker.Scheduling;

/// <summary>Every few seconds: closes what expired, and sees that every site has its trigger.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SweepJob(ExpirySweep sweep, SitePlan plan, StoreSchema schema, TimeProvider clock, ILogger<SweepJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await schema.PrepareOnceAsync(cancellationToken) is { } notReady)
            {
                LogStore(logger, notReady);
                return;
            }

            await sweep.RunAsync(clock.GetUtcNow(), cancellationToken);
            await plan.EnsureAsync(context.Scheduler, cancellationToken);
        }
        catch (Exception e) when (StoreFailure.Describe(e) is { } sentence)
        {
            LogStore(logger, sentence);
        }
    }

    [LoggerMessage(LogLevel.Error, "The store is not at hand; the next look is in a few seconds. {Reason}")]
    private static partial void LogStore(ILogger logger, string reason);
}
