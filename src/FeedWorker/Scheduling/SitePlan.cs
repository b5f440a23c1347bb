using FeedWorker.Configuration;
using FeedWorker.Storing;
using Quartz;

namespace FeedWorker.Scheduling;

/// <summary>Keeps one trigger for every site: for the time that its last run set, or for now when there is none.</summary>
internal sealed class SitePlan(FeedWorkerOptions options, SiteStore store, TimeProvider clock)
{
    /// <summary>The store could not keep the run: try again soon, but do not hammer.</summary>
    private static readonly TimeSpan AfterStoreFailure = TimeSpan.FromMinutes(1);

    /// <summary>Gives every configured site that has no trigger its trigger, and drops the jobs of sites that are configured no more.</summary>
    public async Task EnsureAsync(IScheduler scheduler, CancellationToken cancellation)
    {
        var wanted = options.Sites.Select(s => s.Id).ToHashSet();
        foreach (var key in await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(SiteJob.Group), cancellation))
            if (!wanted.Contains(key.Name)) await scheduler.DeleteJob(key, cancellation);
        foreach (var site in options.Sites)
        {
            if (await scheduler.Exists(Key(site), cancellation)) continue;
            var due = (await store.LoadNextRunAsync(site.Id, cancellation)) ?? DateTimeOffset.MinValue;
            await SetNextAsync(scheduler, site, Sane(site, due), cancellation);
        }
    }

    /// <param name="scheduler">Where.</param>
    /// <param name="site">Which site.</param>
    /// <param name="at">When; null when the run could not even be kept.</param>
    /// <param name="cancellation">Ends the wait for the scheduler.</param>
    public async Task SetNextAsync(IScheduler scheduler, SiteOptions site, DateTimeOffset? at, CancellationToken cancellation)
    {
        var job = JobBuilder.Create<SiteJob>().WithIdentity(site.Id, SiteJob.Group).StoreDurably().RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(Key(site)).ForJob(job.Key).StartAt(at ?? clock.GetUtcNow() + AfterStoreFailure)
            .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)).Build();
        await scheduler.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancellation);
    }

    /// <summary>A stored time that lies further away than any schedule would set it comes from a clock that was wrong.</summary>
    private DateTimeOffset Sane(SiteOptions site, DateTimeOffset due)
    {
        var now = clock.GetUtcNow();
        return due < now || (site.Cron is null && due > now + SiteSchedule.Interval(site) + TimeSpan.FromDays(1)) ? now : due;
    }

    private static TriggerKey Key(SiteOptions site) => new(site.Id, SiteJob.Group);
}
