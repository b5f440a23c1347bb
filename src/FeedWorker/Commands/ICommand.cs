using System.CommandLine;

namespace FeedWorker.Commands;

/// <summary>One word of the command line. A new command is one new class and one line in <see cref="CommandLine"/>.</summary>
internal interface ICommand
{
    Command Build();
}
