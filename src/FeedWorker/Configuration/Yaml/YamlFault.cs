namespace FeedWorker.Configuration.Yaml;

/// <summary>Why the text is no usable YAML.</summary>
internal sealed record YamlFault(int Line, string Message);
