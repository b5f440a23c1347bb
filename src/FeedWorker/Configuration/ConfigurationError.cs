namespace FeedWorker.Configuration;

/// <summary>One thing wrong with the configuration, in one sentence.</summary>
/// <param name="File">The file as the operator named it, or <c>environment</c>.</param>
/// <param name="Line">1-based; 0 where lines mean nothing.</param>
/// <param name="Key">Dotted path (<c>sites[0].every</c>) or the environment variable; empty for the file as a whole.</param>
/// <param name="Message">What is wrong and what to do. Never holds a secret's value.</param>
internal sealed record ConfigurationError(string File, int Line, string Key, string Message)
{
    /// <summary><c>file:line: key: message</c>, the form that editors and terminals turn into a link.</summary>
    public override string ToString()
    {
        var line = Line > 0 ? $":{Line}" : "";
        var key = Key.Length > 0 ? $" {Key}:" : "";
        return $"{File}{line}:{key} {Message}";
    }
}
