using FeedWorker.Configuration;
using FeedWorker.Notifying;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace FeedWorker.Scheduling;

/// <summary>The registration of runs (for every command that runs a site) and of their schedule (for the service).</summary>
internal static class SchedulingRegistration
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan OutboxInterval = TimeSpan.FromSeconds(5);

    /// <summary>What one run needs, besides the store and the fetcher.</summary>
    public static IServiceCollection AddRunning(this IServiceCollection services, FeedWorkerOptions options)
    {
        services.AddMetrics();
        services.TryAddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SourceReader>();
        services.AddSingleton<RunReader>();
        services.AddSingleton<RunClosing>();
        services.AddSingleton<ChangeAnnouncements>();
        services.AddSingleton<RunMetrics>();
        services.AddSingleton<Alerts>();
        services.AddSingleton<ExpirySweep>();
        services.AddSingleton<SiteRun>();
        return services;
    }

    /// <summary>The scheduler: a job for every site, the sweep, the outbox. With PostgreSQL its state is in the database, and several machines share the work.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services, FeedWorkerOptions options)
    {
        services.AddRunning(options);
        services.AddSingleton<SitePlan>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "feedworker");
            quartz.UseDefaultThreadPool(16);
            if (options.Storage.Provider == "postgresql")
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(options.Storage.Connection);
                    store.UseSystemTextJsonSerializer();
                    store.ProvisionSchema();
                    store.UseClustering();
                });
            quartz.ScheduleJob<SweepJob>(trigger => trigger.WithIdentity("sweep").StartNow().WithSimpleSchedule(s => EveryTime(s, SweepInterval)), job => job.WithIdentity("sweep"));
            quartz.ScheduleJob<OutboxJob>(trigger => trigger.WithIdentity("outbox").StartNow().WithSimpleSchedule(s => EveryTime(s, OutboxInterval)), job => job.WithIdentity("outbox"));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        return services;
    }

    private static void EveryTime(SimpleScheduleBuilder schedule, TimeSpan interval) =>
        schedule.WithInterval(interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount);
}
