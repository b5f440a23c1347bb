using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FeedWorker.Configuration;
using Npgsql;

namespace FeedWorker.Tests.Storing;

/// <summary>A private PostgreSQL in a temporary folder, run by an unprivileged user; its tests are skipped where there is none.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feedworker-pg-").FullName;
    private readonly int _port = FreePort();
    private Process? _server;
    private string? _missing;
    private int _databases;

    public async ValueTask InitializeAsync()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
            : null;
        if (bin is null)
        {
            _missing = "PostgreSQL is not installed (/usr/lib/postgresql/*/bin).";
            return;
        }

        var data = Path.Combine(_folder, "data");
        if (IsRoot) await RunAsync("chown", "postgres", _folder);
        await RunAsync([.. AsUser, Path.Combine(bin, "initdb"), "-D", data, "-A", "trust", "-U", "feedworker", "-E", "UTF8", "--no-sync"]);
        _server = Start([.. AsUser, Path.Combine(bin, "postgres"), "-D", data, "-k", _folder, "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-F"]);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Connection("postgres"));
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>A new empty database.</summary>
    internal async Task<StorageOptions> CreateDatabaseAsync()
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        var name = $"feedworker{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(Connection("postgres"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return new StorageOptions { Provider = "postgresql", Connection = Connection(name) };
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string[] AsUser => IsRoot ? ["runuser", "-u", "postgres", "--"] : [];

    private string Connection(string database) => $"Host=127.0.0.1;Port={_port};Username=feedworker;Database={database}";

    private static async Task RunAsync(params string[] command)
    {
        using var process = Start(command);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, string.Join(' ', command));
    }

    private static Process Start(string[] command) =>
        Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/tmp" }).ShouldNotBeNull();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
