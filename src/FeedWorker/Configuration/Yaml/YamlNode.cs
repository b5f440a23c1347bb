namespace FeedWorker.Configuration.Yaml;

/// <summary>A piece of the configuration file as written, with the line it stands on. Scalars stay text: <c>06820</c> and <c>NO</c> are what they look like.</summary>
internal sealed record YamlNode
{
    public required YamlKind Kind { get; init; }

    public required int Line { get; init; }

    public string Text { get; init; } = "";

    public IReadOnlyList<YamlNode> Items { get; init; } = [];

    public IReadOnlyList<YamlEntry> Entries { get; init; } = [];
}
