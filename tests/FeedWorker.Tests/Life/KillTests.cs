using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;

namespace FeedWorker.Tests.Life;

/// <summary>
/// The real service, killed at random instants while three pages change all the time. <c>FEEDWORKER_KILLS</c> says how often (default 8).
/// Nothing that was once committed may be lost, nothing half-written may be found, no feed may be torn.
/// </summary>
public class KillTests(ITestOutputHelper output)
{
    private const int Jobs = 5;
    private static readonly string[] Sites = ["one", "two", "three"];
    private static readonly string[] Trades = ["Baker", "Driver", "Nurse", "Carpenter", "Accountant"];

    [Fact]
    public async Task Killed_at_any_instant_it_loses_nothing_and_tears_nothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var kills = int.Parse(Environment.GetEnvironmentVariable("FEEDWORKER_KILLS") ?? "8", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("feedworker-kill-").FullName;
        var port = FreePort();
        var config = await ConfigureAsync(folder, port);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var writing = WriteAsync(folder, ended.Token);
        var random = new Random(20261124);
        var (feeds, seen) = (0, new HashSet<string>());
        long runs = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            using var worker = Start(config);
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(2) };
            // Half of the kills are timed from the start of the process, half from its first posting: then runs and commits are in full swing.
            var alive = TimeSpan.FromMilliseconds(random.Next(10, kill % 2 == 0 ? 2000 : 5000));
            if (kill % 2 == 0) await WaitForAsync(client, worker, cancellation);
            for (var clock = Stopwatch.StartNew(); clock.Elapsed < alive; await Task.Delay(20, cancellation))
                if (await FeedAsync(client, Sites[feeds % 3], cancellation) is not null) feeds++;
            worker.HasExited.ShouldBeFalse("it ended by itself");
            worker.Kill();
            await worker.WaitForExitAsync(cancellation);
            runs = Inspect(Path.Combine(folder, "feedworker.db"), seen, runs);
        }

        await ended.CancelAsync();
        await writing;
        output.WriteLine($"{kills} kills, {runs} committed runs, {seen.Count} openings, {feeds} feeds read; lost 0, torn 0");
        runs.ShouldBeGreaterThan(0);
        feeds.ShouldBeGreaterThan(0);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The database after a kill: sound, every run whole, and nothing gone that was there before.</summary>
    private static long Inspect(string file, HashSet<string> seen, long runsBefore)
    {
        if (!File.Exists(file)) return runsBefore;
        using var db = new SqliteConnection($"Data Source={file};Pooling=false");
        db.Open();
        Read(db, "PRAGMA integrity_check").ShouldBe(["ok"]);
        if (Read(db, "SELECT name FROM sqlite_master WHERE name = 'outbox'").Count == 0) return runsBefore; // killed before its first schema was committed
        var keys = Read(db, "SELECT site_id || '/' || key FROM openings");
        seen.Except(keys).ShouldBeEmpty("openings were lost");
        seen.UnionWith(keys);
        var runs = long.Parse(Read(db, "SELECT COUNT(*) FROM runs")[0], CultureInfo.InvariantCulture);
        runs.ShouldBeGreaterThanOrEqualTo(runsBefore, "runs were lost");
        Read(db, "SELECT site_id FROM openings WHERE state <> 2 GROUP BY site_id HAVING COUNT(*) <> 5 OR COUNT(DISTINCT substr(title, instr(title, 'Branch'))) <> 1")
            .ShouldBeEmpty("a run was written in part");
        Read(db, "SELECT o.key FROM openings o WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.site_id = o.site_id AND e.key = o.key AND e.kind IN (0, 5))").ShouldBeEmpty();
        Read(db, "SELECT e.id FROM events e WHERE NOT EXISTS (SELECT 1 FROM runs r WHERE r.id = e.run_id)").ShouldBeEmpty();
        Read(db, "SELECT r.id FROM runs r WHERE r.opened <> (SELECT COUNT(*) FROM events e WHERE e.run_id = r.id AND e.kind IN (0, 5)) OR r.closed <> (SELECT COUNT(*) FROM events e WHERE e.run_id = r.id AND e.kind = 4)")
            .ShouldBeEmpty("a run and its events differ");
        Read(db, "SELECT s.id FROM sites s WHERE s.revision <> (SELECT COUNT(*) FROM runs r WHERE r.site_id = s.id)").ShouldBeEmpty();
        return runs;
    }

    private static List<string> Read(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        List<string> read = [];
        while (rows.Read()) read.Add(Convert.ToString(rows.GetValue(0), CultureInfo.InvariantCulture)!);
        return read;
    }

    /// <summary>Reads a feed, if the worker answers, and counts its postings: it must be whole and of one generation of the page.</summary>
    private static async Task<int?> FeedAsync(HttpClient client, string site, CancellationToken cancellation)
    {
        string text;
        try
        {
            using var answer = await client.GetAsync(new Uri($"/{site}/feed.rss", UriKind.Relative), cancellation);
            if (answer.StatusCode != HttpStatusCode.OK) return null;
            text = await answer.Content.ReadAsStringAsync(cancellation);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return null;
        }

        try
        {
            var titles = XDocument.Parse(text).Descendants("item").Select(i => i.Element("title")!.Value).ToList();
            titles.Count.ShouldBeOneOf(0, Jobs);
            titles.Select(t => t[t.IndexOf("Branch", StringComparison.Ordinal)..]).Distinct().Count().ShouldBeLessThanOrEqualTo(1, "a feed of two generations");
            return titles.Count;
        }
        catch (XmlException e)
        {
            Assert.Fail($"A torn feed: {e.Message}");
            throw;
        }
    }

    private static async Task WaitForAsync(HttpClient client, Process worker, CancellationToken cancellation)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(40) && !worker.HasExited; await Task.Delay(50, cancellation))
            if (await FeedAsync(client, Sites[0], cancellation) > 0) return;
    }

    /// <summary>Each page moves to its next generation of jobs again and again; a reader sees the old page or the new one.</summary>
    private static async Task WriteAsync(string folder, CancellationToken cancellation)
    {
        for (var generation = 1; !cancellation.IsCancellationRequested; generation++)
        {
            foreach (var site in Sites)
            {
                var file = Path.Combine(folder, site + ".html");
                await File.WriteAllTextAsync(file + ".new", Pages.Listing([.. Trades.Select(t => Pages.Job($"{t} for Branch {generation}", link: $"https://shop.example/{t}/{generation}"))]), CancellationToken.None);
                File.Move(file + ".new", file, overwrite: true);
            }

            await Task.Delay(200, CancellationToken.None);
        }
    }

    private static async Task<string> ConfigureAsync(string folder, int port)
    {
        var sites = string.Concat(Sites.Select(s => $"  - id: {s}\n    page: {s}.html\n    baseUrl: https://shop.example/{s}\n    every: 1s\n    details: ignore\n    organization: {{ name: The Shop }}\n"));
        var config = Path.Combine(folder, "feedworker.yaml");
        await File.WriteAllTextAsync(config, $"publicUrl: http://127.0.0.1:{port}\nlisten: http://127.0.0.1:{port}\nstorage:\n  connection: Data Source={folder}/feedworker.db\nsites:\n{sites}");
        foreach (var s in Sites) await File.WriteAllTextAsync(Path.Combine(folder, s + ".html"), Pages.Listing([.. Trades.Select(t => Pages.Job($"{t} for Branch 0", link: $"https://shop.example/{t}/0"))]));
        return config;
    }

    private static Process Start(string config)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "feedworker.dll"), "run", "--config", config]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start).ShouldNotBeNull();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
