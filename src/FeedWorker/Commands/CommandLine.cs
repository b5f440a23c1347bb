using System.CommandLine;

namespace FeedWorker.Commands;

/// <summary>The outermost shell: words to commands, trouble to one sentence on standard error and an exit status.</summary>
internal static class CommandLine
{
    private static readonly ICommand[] Words =
    [
        new RunCommand(),
        new OnceCommand(),
        new PreviewCommand(),
        new InitCommand(),
        new CheckCommand(),
        new ExportCommand(),
        new AcceptCommand(),
        new HistoryCommand(),
        new HealthCommand(),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            "FeedWorker watches careers pages that people wrote for people, follows the life of every opening, and publishes it as RSS, Atom, " +
            "JSON Feed, JobPosting pages with a sitemap, and job-board XML.\n\nWithout a command it runs the service.");
        foreach (var word in Words) root.Subcommands.Add(word.Build());
        RunCommand.AddTo(root);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync($"See 'feedworker {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help'.");
            return ExitStatus.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (CommandTrouble trouble)
        {
            foreach (var sentence in trouble.Sentences) await Console.Error.WriteLineAsync(sentence);
            return trouble.Status;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return ExitStatus.NeedsAttention;
        }
    }
}
