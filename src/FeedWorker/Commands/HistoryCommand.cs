using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedWorker.Storing;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary><c>feedworker history</c>: the life of every opening.</summary>
internal sealed class HistoryCommand : ICommand
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Option<string?> _config = ConfigOption.Create();

    private readonly Option<string?> _site = new("--site") { Description = "Only this site", HelpName = "ID" };

    private readonly Option<string> _format = new("--format") { Description = "table for people, jsonl for programs", DefaultValueFactory = _ => "table" };

    public Command Build()
    {
        _format.AcceptOnlyFromAmong("table", "jsonl");
        var command = new Command("history", "Tell the life of every opening") { _config, _site, _format };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = ConfigurationFile.Read(parsed.GetValue(_config));
        var site = parsed.GetValue(_site);
        if (site is not null) ConfigurationFile.Sites(options, [site]);
        await using var worker = await StoredWorker.OpenAsync(options, TimeProvider.System, cancellation);
        var lives = worker.Get<LifeHistory>().ReadAsync(site, cancellation);
        if (parsed.GetValue(_format) == "jsonl") await LinesAsync(lives, cancellation);
        else await TableAsync(lives, cancellation);
        return ExitStatus.Well;
    }

    private static async Task LinesAsync(IAsyncEnumerable<OpeningLife> lives, CancellationToken cancellation)
    {
        await foreach (var life in lives.WithCancellation(cancellation))
            await Console.Out.WriteLineAsync(new JsonObject
            {
                ["site"] = life.Site,
                ["key"] = life.Key,
                ["title"] = life.Title,
                ["url"] = life.Url?.AbsoluteUri,
                ["openedAt"] = Iso(life.OpenedAt),
                ["updatedAt"] = new JsonArray([.. life.UpdatedAt.Select(at => JsonValue.Create(Iso(at)))]),
                ["closedAt"] = life.ClosedAt is { } closed ? Iso(closed) : null,
            }.ToJsonString(Readable));
    }

    private static async Task TableAsync(IAsyncEnumerable<OpeningLife> lives, CancellationToken cancellation)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Site", "Opening", "Opened", "Updated", "Closed", "Key");
        await foreach (var life in lives.WithCancellation(cancellation))
            table.AddRow(
                Markup.Escape(life.Site),
                $"[bold]{Markup.Escape(life.Title)}[/]",
                Short(life.OpenedAt),
                life.UpdatedAt.Count == 0 ? "" : $"{life.UpdatedAt.Count}×, last {Short(life.UpdatedAt[^1])}",
                life.ClosedAt is { } closed ? Short(closed) : "[green]open[/]",
                life.Key);
        if (table.Rows.Count > 0) Terminal.Output.Write(table);
        else Terminal.Output.WriteLine("Nothing has been seen yet: run 'feedworker once' or the service first.");
    }

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Short(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
