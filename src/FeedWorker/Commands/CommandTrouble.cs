namespace FeedWorker.Commands;

/// <summary>Ends a command from anywhere inside it: the sentences for standard error, and the exit status.</summary>
internal sealed class CommandTrouble(int status, params IReadOnlyList<string> sentences) : Exception(string.Join(' ', sentences))
{
    public int Status { get; } = status;

    public IReadOnlyList<string> Sentences { get; } = sentences;
}
