using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FeedWorker.Tests.Storing;

/// <summary>Writes down every query with its parameters, so that a test can ask the database how it would go about it.</summary>
internal sealed class CommandsSeen : DbCommandInterceptor
{
    public ConcurrentQueue<(string Text, IReadOnlyList<(string Name, object? Value)> Parameters)> All { get; } = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        All.Enqueue((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
