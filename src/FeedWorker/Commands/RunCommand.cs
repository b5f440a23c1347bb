using System.CommandLine;

namespace FeedWorker.Commands;

/// <summary><c>feedworker run</c>, and <c>feedworker</c> alone: the service, until SIGTERM or Ctrl-C.</summary>
internal sealed class RunCommand : ICommand
{
    public Command Build()
    {
        var command = new Command("run", "Run the service: scheduler, publisher and web server (the same as no command)");
        AddTo(command);
        return command;
    }

    /// <summary>Also makes the service what the root command does when no other command is named.</summary>
    public static void AddTo(Command command)
    {
        var config = ConfigOption.Create();
        command.Options.Add(config);
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(config), cancellation));
    }

    private static async Task<int> RunAsync(string? path, CancellationToken cancellation)
    {
        var options = ConfigurationFile.Read(path);
        await using var service = Service.Build(options);
        return await service.RunAsync(cancellation);
    }
}
