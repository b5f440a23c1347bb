using FeedWorker.Configuration;
using FeedWorker.Postings.Model;
using FeedWorker.Scheduling;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary>Runs sites one after the other and tells how each ended: a line a site, and a moving one for the site in hand where the output is a terminal.</summary>
internal static class RunSites
{
    public static async Task<int> InTurnAsync(SiteRun run, IReadOnlyList<SiteOptions> sites, RunMode mode, CancellationToken cancellation)
    {
        var status = ExitStatus.Well;
        var done = 0;
        foreach (var site in sites)
        {
            var title = $"{++done}/{sites.Count} {site.Id}";
            var record = Console.IsOutputRedirected
                ? await run.RunAsync(site, mode, cancellation)
                : await Terminal.Output.Status().StartAsync(Markup.Escape(title), _ => run.RunAsync(site, mode, cancellation));
            Terminal.Output.MarkupLineInterpolated($"[bold]{site.Id}[/]  [{Colour(record.Outcome)}]{Words.Of(record.Outcome)}[/]  {record.Reason}");
            if (record.Outcome is not (Outcome.Failed or Outcome.Suspect)) continue;
            await Console.Error.WriteLineAsync($"{site.Id}: {record.Reason}");
            status = ExitStatus.NeedsAttention;
        }

        return status;
    }

    private static string Colour(Outcome outcome) => outcome switch
    {
        Outcome.Found or Outcome.None => "green",
        Outcome.Unchanged => "grey",
        Outcome.Suspect => "yellow",
        _ => "red",
    };
}
