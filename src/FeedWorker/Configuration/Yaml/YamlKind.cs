namespace FeedWorker.Configuration.Yaml;

/// <summary>What a YAML node is.</summary>
internal enum YamlKind
{
    /// <summary>Written without a value, or <c>null</c> or <c>~</c>: as good as not written.</summary>
    Nothing,
    Scalar,
    Map,
    List,
}
