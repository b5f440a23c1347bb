using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary>Standard output for people: colours only on a terminal, and a sensible width where there is none.</summary>
internal static class Terminal
{
    private const int WidthWithoutTerminal = 140;

    public static IAnsiConsole Output { get; } = Create();

    private static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected) console.Profile.Width = WidthWithoutTerminal;
        return console;
    }
}
