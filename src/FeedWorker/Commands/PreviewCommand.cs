using System.CommandLine;
using FeedWorker.Postings.Model;

namespace FeedWorker.Commands;

/// <summary><c>feedworker preview SOURCE…</c>: reads pages without storing anything and shows what would be published, and why.</summary>
internal sealed class PreviewCommand : ICommand
{
    private readonly Argument<string[]> _sources = new("SOURCE")
    {
        Description = "A URL, a file, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<Uri?> _baseUrl = new("--base-url")
    {
        Description = "The public address of a page read from a file: its links are meant from there",
        HelpName = "URL",
        CustomParser = result => AddressArgument.Parse(result),
    };

    private readonly Option<string> _page = new("--page")
    {
        Description = "What the page is: a list of openings, or one opening",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<bool> _explain = new("--explain") { Description = "Show the candidates, the evidence for and against them, and where each field comes from" };

    private readonly Option<string> _format = new("--format") { Description = "table for people, json or jsonl for programs", DefaultValueFactory = _ => "table" };

    private readonly Option<string> _details = new("--details")
    {
        Description = "Whether the openings' own pages are read too; of a page read from a file, only local files are",
        DefaultValueFactory = _ => "follow",
    };

    private readonly Option<string?> _proxy = ProxyOption.Create();

    private readonly Option<bool> _private = new("--allow-private-networks") { Description = "Also fetch from loopback, private and link-local addresses" };

    private readonly Option<bool> _own = new("--own") { Description = "The site is my own: do not ask its robots.txt" };

    public Command Build()
    {
        _page.AcceptOnlyFromAmong("auto", "listing", "detail");
        _format.AcceptOnlyFromAmong("table", "json", "jsonl");
        _details.AcceptOnlyFromAmong("follow", "ignore");
        var command = new Command("preview", "Show what would be published from a page, and why, without storing anything")
        {
            _sources, _baseUrl, _page, _explain, _format, _details, _private, _proxy, _own,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var explain = parsed.GetValue(_explain);
        await using var worker = OneOffWorker.Create(parsed.GetValue(_private), parsed.GetValue(_proxy));
        var reader = new PreviewReading(worker, new PreviewChoices
        {
            BaseUrl = parsed.GetValue(_baseUrl),
            Page = parsed.GetValue(_page)!,
            FollowDetails = parsed.GetValue(_details) == "follow",
            Own = parsed.GetValue(_own),
        });
        var writer = IPreviewWriter.For(parsed.GetValue(_format)!, explain);
        var status = ExitStatus.Well;
        foreach (var source in parsed.GetValue(_sources)!)
        {
            var preview = await ReadAsync(reader, source, cancellation);
            writer.Write(preview);
            if (preview.Error is not null) await Console.Error.WriteLineAsync(preview.Error);
            if (preview.Outcome is Outcome.Failed or Outcome.Suspect) status = ExitStatus.NeedsAttention;
        }

        writer.End();
        return status;
    }

    /// <summary>A page that trips a bug is one line that says so; the pages after it are still read.</summary>
    private static async Task<Preview> ReadAsync(PreviewReading reader, string source, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadAsync(source, cancellation);
        }
#pragma warning disable CA1031 // the border between pages: whatever one page does, every source gets its line
        catch (Exception e) when (e is not (OperationCanceledException or CommandTrouble))
#pragma warning restore CA1031
        {
            return new Preview { Source = source, Outcome = Outcome.Failed, Error = $"{source}: could not be read because of a bug in FeedWorker ({e.GetType().Name}: {e.Message.Split('\n')[0]})." };
        }
    }
}
