using System.CommandLine;

namespace FeedWorker.Commands;

/// <summary><c>--config FILE</c>, the same on every command that has one.</summary>
internal static class ConfigOption
{
    public static Option<string?> Create() => new("--config")
    {
        Description = "The configuration; config/feedworker.yaml, from here or beside the program, when left out",
        HelpName = "FILE",
    };
}
