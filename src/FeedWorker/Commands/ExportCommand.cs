using System.CommandLine;
using FeedWorker.Serving;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary><c>feedworker export --output DIR</c>: writes everything that the service would serve as a static site.</summary>
internal sealed class ExportCommand : ICommand
{
    private readonly Option<string> _output = new("--output") { Description = "The folder to write to; it changes from the old site to the new one in a single step", HelpName = "DIR", Required = true };

    private readonly Option<string?> _config = ConfigOption.Create();

    public Command Build()
    {
        var command = new Command("export", "Write everything that the service would serve as a static site, ready for any web host") { _output, _config };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = ConfigurationFile.Read(parsed.GetValue(_config));
        var output = parsed.GetValue(_output)!;
        await using var worker = await StoredWorker.OpenAsync(options, TimeProvider.System, cancellation);
        try
        {
            var result = await worker.Get<StaticSite>().ExportAsync(output, cancellation);
            if (result.Refusal is { } refusal) throw new CommandTrouble(ExitStatus.Usage, $"--output: {refusal}");
            Terminal.Output.WriteLine($"{output}: {result.Written} written, {result.Kept} unchanged, {result.Removed} removed.");
            return ExitStatus.Well;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandTrouble(ExitStatus.NeedsAttention, $"--output: {output} could not be written: {e.Message} The old site stands.");
        }
    }
}
