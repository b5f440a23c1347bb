using System.CommandLine;
using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Readiness;
using FeedWorker.Storing;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary><c>feedworker check</c>: is the configuration right, and how ready is each site for job boards and search engines?</summary>
internal sealed class CheckCommand : ICommand
{
    private readonly Option<string?> _config = ConfigOption.Create();

    private readonly Option<bool> _online = new("--online") { Description = "Also read every page now, storing nothing" };

    public Command Build()
    {
        var command = new Command("check", "Validate the configuration, and report each site's readiness for job boards and search engines") { _config, _online };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = ConfigurationFile.Read(parsed.GetValue(_config));
        Terminal.Output.MarkupLineInterpolated($"The configuration is right: {options.Sites.Count} {(options.Sites.Count == 1 ? "site" : "sites")}, published at {options.PublicUrl}.");
        if (FetchProxy.Advice(options.Fetch, Environment.GetEnvironmentVariable) is { } advice) Terminal.Output.MarkupLineInterpolated($"[yellow]note[/]  {advice}");
        return parsed.GetValue(_online) ? await OnlineAsync(options, cancellation) : await StoredAsync(options, cancellation);
    }

    /// <summary>Without the network: what the last runs left in the store.</summary>
    private static async Task<int> StoredAsync(FeedWorkerOptions options, CancellationToken cancellation)
    {
        await using var worker = await StoredWorker.OpenAsync(options, TimeProvider.System, cancellation);
        var state = worker.Get<IPublishedState>();
        var status = ExitStatus.Well;
        foreach (var site in options.Sites)
        {
            var told = await state.StatusAsync(site.Id, cancellation);
            var published = await state.SiteAsync(site.Id, cancellation);
            Terminal.Output.WriteLine();
            if (told.LastRuns.Count == 0)
            {
                Terminal.Output.MarkupLineInterpolated($"[bold]{site.Id}[/]  never read yet: run 'feedworker once --site {site.Id}', or ask with --online.");
                Report(Configured(site));
                continue;
            }

            Terminal.Output.MarkupLineInterpolated($"[bold]{site.Id}[/]  last run {told.LastRuns[0].EndedAt:yyyy-MM-dd HH:mm}Z: {Words.Of(told.LastRuns[0].Outcome)}; {published.Open.Count} open");
            if (told.Attention is { } attention)
            {
                status = ExitStatus.NeedsAttention;
                Terminal.Output.MarkupLineInterpolated($"  [yellow]attention[/]  {attention}");
            }

            Report([.. published.Open.Select(o => o.Posting)]);
        }

        return status;
    }

    private static async Task<int> OnlineAsync(FeedWorkerOptions options, CancellationToken cancellation)
    {
        await using var worker = OneOffWorker.Create(options);
        var status = ExitStatus.Well;
        foreach (var site in options.Sites)
        {
            var preview = await SitePreview.ReadAsync(worker, site, cancellation);
            Terminal.Output.WriteLine();
            Terminal.Output.MarkupLineInterpolated($"[bold]{site.Id}[/]  {Words.Of(preview.Outcome)}: {preview.Postings.Count} {(preview.Postings.Count == 1 ? "posting" : "postings")} by {preview.Method ?? "nothing"}");
            foreach (var note in preview.Notes) Terminal.Output.MarkupLineInterpolated($"  [grey]note[/]  {note}");
            if (preview.Error is { } error) await Console.Error.WriteLineAsync($"{site.Id}: {error}");
            if (preview.Outcome is Outcome.Failed or Outcome.Suspect) status = ExitStatus.NeedsAttention;
            Report([.. preview.Postings.Select(p => p.Posting)]);
        }

        return status;
    }

    /// <summary>Before anything is read, only the organization can be judged: as a posting that states nothing itself would.</summary>
    private static IReadOnlyList<Posting> Configured(SiteOptions site) => site.Organization.Address is not null ? [] :
    [
        new Posting { Title = "any posting that states no place", DisplayTitle = "any posting that states no place", DescriptionHtml = "<p>…</p>", HiringOrganization = site.Organization },
    ];

    private static void Report(IReadOnlyList<Posting> postings)
    {
        foreach (var posting in postings)
        {
            var readiness = JobSearchReadiness.Of(posting, TimeProvider.System.GetUtcNow());
            var verdict = readiness.IsEligible ? "[green]ready[/]" : "[red]not ready[/]";
            Terminal.Output.MarkupLine($"  {verdict}  {Markup.Escape(posting.DisplayTitle)}");
            foreach (var finding in readiness.Findings)
                Terminal.Output.MarkupLineInterpolated($"    {(finding.Level == ReadinessLevel.Required ? "needed" : "better")}: {finding.Message}");
        }
    }
}
