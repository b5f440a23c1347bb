using System.CommandLine;
using System.Globalization;
using FeedWorker.Scheduling;

namespace FeedWorker.Commands;

/// <summary><c>feedworker once</c>: one run of every (or the named) site now, then exit.</summary>
internal sealed class OnceCommand : ICommand
{
    private readonly Option<string?> _config = ConfigOption.Create();

    private readonly Option<string[]> _site = new("--site") { Description = "Only this site; may be repeated", HelpName = "ID" };

    private readonly Option<DateTimeOffset?> _asOf = new("--as-of")
    {
        Description = "Let the run believe that it is this instant, such as 2026-03-01T09:00:00Z (replays, backfills, tests)",
        HelpName = "INSTANT",
        CustomParser = Instant,
    };

    public Command Build()
    {
        var command = new Command("once", "Run every site, or the named ones, once now, then exit") { _config, _site, _asOf };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = ConfigurationFile.Read(parsed.GetValue(_config));
        var sites = ConfigurationFile.Sites(options, parsed.GetValue(_site));
        var clock = parsed.GetValue(_asOf) is { } instant ? new StoppedClock(instant) : TimeProvider.System;
        await using var worker = await StoredWorker.OpenAsync(options, clock, cancellation);
        return await RunSites.InTurnAsync(worker.Get<SiteRun>(), sites, RunMode.Asked, cancellation);
    }

    private static DateTimeOffset? Instant(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)) return instant;
        result.AddError($"--as-of: '{text}' is no instant; write it like 2026-03-01T09:00:00Z.");
        return null;
    }
}
