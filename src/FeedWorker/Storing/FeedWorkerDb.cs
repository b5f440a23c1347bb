using System.Data;
using System.Text;
using FeedWorker.Storing.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FeedWorker.Storing;

/// <summary>The tables, the same for SQLite and PostgreSQL. Created and upgraded by <see cref="StoreSchema"/>.</summary>
internal sealed class FeedWorkerDb(DbContextOptions<FeedWorkerDb> options) : DbContext(options)
{
    public DbSet<StoreRow> Store => Set<StoreRow>();

    public DbSet<SiteRow> Sites => Set<SiteRow>();

    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<OpeningRow> Openings => Set<OpeningRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<PageRow> Pages => Set<PageRow>();

    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    /// <summary>A transaction that only reads: everything read in it is of one instant, and it waits for no writer.</summary>
    public async Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation)
    {
        if (!Database.IsSqlite()) return await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await Database.OpenConnectionAsync(cancellation); // closed with the context
#pragma warning disable CA1849 // SQLite's driver has no other way to a deferred transaction, and beginning one touches no disk
        var deferred = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true); // else SQLite would take the writer's lock at once
#pragma warning restore CA1849
        return await Database.UseTransactionAsync(deferred, cancellation) ?? throw new InvalidOperationException("The provider did not take the transaction.");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoreRow>().ToTable("store");
        modelBuilder.Entity<SiteRow>().ToTable("sites").Property(s => s.Revision).IsConcurrencyToken();
        modelBuilder.Entity<RunRow>().ToTable("runs");
        modelBuilder.Entity<OpeningRow>().ToTable("openings");
        modelBuilder.Entity<EventRow>().ToTable("events");
        modelBuilder.Entity<PageRow>().ToTable("pages").HasKey(p => new { p.SiteId, p.Url });
        modelBuilder.Entity<EvidenceRow>().ToTable("evidence");
        modelBuilder.Entity<OutboxRow>().ToTable("outbox");
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties())) property.SetColumnName(SnakeCase(property.Name));
    }

    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
