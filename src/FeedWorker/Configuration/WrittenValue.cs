namespace FeedWorker.Configuration;

/// <summary>One value as an operator wrote it, and where.</summary>
/// <param name="Text">As written.</param>
/// <param name="Line">In the file; null when it comes from the environment.</param>
/// <param name="Key">Dotted path, or the variable's name.</param>
internal sealed record WrittenValue(string Text, int? Line, string Key);
