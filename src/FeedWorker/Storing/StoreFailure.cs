using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FeedWorker.Storing;

/// <summary>What can happen to a database in life, in one sentence each. Anything else is a bug and stays an exception.</summary>
internal static class StoreFailure
{
    /// <summary>The sentence, or null when <paramref name="exception"/> is not the database's doing.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => "Another instance ran this site at the same time; its run stands, this one is dropped.",
        SqliteException sqlite => OfSqlite(sqlite),
        PostgresException postgres => $"The database refused: {postgres.MessageText} ({postgres.SqlState}).",
        DbException other => $"The database cannot be reached: {other.Message}",
        DbUpdateException { InnerException: { } inner } => Describe(inner),
        InvalidOperationException { InnerException: DbException inner } => Describe(inner),
        _ => null,
    };

    private static string OfSqlite(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => "The database file is locked by another program; stop it, or wait and try again.",
        8 => "The database file is read-only; give this user the right to write it and its folder.",
        10 => $"The disk failed while the database was read or written ({e.Message}).",
        11 => "The database file is damaged; restore it from a backup.",
        13 => "The disk is full: nothing was written, what is published stands; free some space.",
        14 => "The database file cannot be opened; check storage.connection and the rights on its folder.",
        26 => "The database file is not a SQLite database; check storage.connection.",
        _ => $"The database refused: {e.Message}",
    };
}
