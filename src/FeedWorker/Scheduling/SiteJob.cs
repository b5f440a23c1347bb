using FeedWorker.Configuration;
using Quartz;

namespace FeedWorker.Scheduling;

/// <summary>Runs one site when its time has come, and sets the next time. Never twice at once for one site, in the whole cluster.</summary>
[DisallowConcurrentExecution]
internal sealed class SiteJob(FeedWorkerOptions options, SiteRun run, SitePlan plan, IHostApplicationLifetime lifetime) : IJob
{
    public const string Group = "sites";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var siteId = context.JobDetail.Key.Name;
        if (options.Sites.FirstOrDefault(s => s.Id == siteId) is not { } site)
        {
            await context.Scheduler.DeleteJob(context.JobDetail.Key, cancellationToken); // no longer configured
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            var done = await run.RunAsync(site, RunMode.Scheduled, stop.Token);
            await plan.SetNextAsync(context.Scheduler, site, done.NextRunAt, cancellationToken);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The worker is told to stop: the run is given up whole, and the next start takes it up again.
        }
    }
}
