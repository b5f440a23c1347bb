using FeedWorker.Configuration;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FeedWorker.Storing;

/// <summary>The store's registration.</summary>
internal static class StoringRegistration
{
    public static IServiceCollection AddStoring(this IServiceCollection services, FeedWorkerOptions options)
    {
        services.AddPooledDbContextFactory<FeedWorkerDb>(db => Choose(db, options.Storage));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options.Lifecycle);
        services.AddSingleton(options.Fetch);
        services.AddSingleton<StoreSchema>();
        services.AddSingleton<StoreSignal>();
        services.AddSingleton<SiteStore>();
        services.AddSingleton<RunLedger>();
        services.AddSingleton<ExpiryLedger>();
        services.AddSingleton<KnownPages>();
        services.AddSingleton<EvidenceShelf>();
        services.AddSingleton<LifeHistory>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<IPublishedState, PublishedState>();
        return services;
    }

    /// <summary>Picks the provider; a SQLite file's folder is made when it is missing.</summary>
    internal static void Choose(DbContextOptionsBuilder db, StorageOptions storage)
    {
        if (storage.Provider == "postgresql")
        {
            db.UseNpgsql(storage.Connection);
            return;
        }

        var connection = new SqliteConnectionStringBuilder(storage.Connection);
        if (connection.DataSource.Length > 0 && connection.Mode != SqliteOpenMode.Memory && !connection.DataSource.StartsWith(':')
            && Path.GetDirectoryName(Path.GetFullPath(connection.DataSource)) is { } folder)
            Directory.CreateDirectory(folder);
        db.UseSqlite(connection.ConnectionString).AddInterceptors(new SqlitePragmas());
    }
}
