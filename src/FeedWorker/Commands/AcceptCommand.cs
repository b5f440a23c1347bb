using System.CommandLine;
using FeedWorker.Scheduling;

namespace FeedWorker.Commands;

/// <summary><c>feedworker accept --site ID</c>: the operator says that the page's new state is right.</summary>
internal sealed class AcceptCommand : ICommand
{
    private readonly Option<string?> _config = ConfigOption.Create();

    private readonly Option<string> _site = new("--site") { Description = "The site whose page is right as it is now", HelpName = "ID", Required = true };

    public Command Build()
    {
        var command = new Command("accept", "Take a suspect page after all: read the site now and believe what it shows") { _site, _config };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = ConfigurationFile.Read(parsed.GetValue(_config));
        var sites = ConfigurationFile.Sites(options, [parsed.GetValue(_site)!]);
        await using var worker = await StoredWorker.OpenAsync(options, TimeProvider.System, cancellation);
        return await RunSites.InTurnAsync(worker.Get<SiteRun>(), sites, RunMode.Accept, cancellation);
    }
}
