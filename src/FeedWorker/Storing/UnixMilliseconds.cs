using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FeedWorker.Storing;

/// <summary>Instants are kept as milliseconds since 1970, UTC: they sort and compare alike in SQLite and PostgreSQL.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(t => t.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));
