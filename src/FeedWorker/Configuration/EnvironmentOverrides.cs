namespace FeedWorker.Configuration;

/// <summary>The environment's <c>FEEDWORKER__A__B</c> variables as a tree that lies over the file.</summary>
internal sealed class EnvironmentOverrides
{
    public const string Prefix = "FEEDWORKER__";

    /// <summary>The end of a name that says: the value is in this file (a mounted secret).</summary>
    private const string FileSuffix = "_FILE";

    private const int MaxDepth = 8;

    private readonly Dictionary<string, EnvironmentOverrides> _children = new(StringComparer.OrdinalIgnoreCase);

    private EnvironmentOverrides(string name) => Name = name;

    /// <summary>The variable's whole name so far, for messages.</summary>
    public string Name { get; }

    /// <summary>Set where a variable ends here.</summary>
    public string? Value { get; private set; }

    public IReadOnlyDictionary<string, EnvironmentOverrides> Children => _children;

    /// <summary>Takes the variables that start with <see cref="Prefix"/>; empty ones count as not set.</summary>
    public static EnvironmentOverrides From(IEnumerable<KeyValuePair<string, string>> environment)
    {
        var root = new EnvironmentOverrides("FEEDWORKER");
        foreach (var (name, value) in environment.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && value.Length > 0)
                root.Add(name[Prefix.Length..].Split("__", MaxDepth), value);
        }

        return root;
    }

    /// <summary>The child for a key; case and single underscores do not matter (<c>PUBLIC_URL</c> is <c>publicUrl</c>).</summary>
    public EnvironmentOverrides? Child(string key)
    {
        var folded = NearestWord.Fold(key);
        return _children.FirstOrDefault(child => NearestWord.Fold(child.Key) == folded).Value;
    }

    /// <summary>The child that names the file in which the key's value is.</summary>
    public EnvironmentOverrides? FileChild(string key)
    {
        var folded = NearestWord.Fold(key);
        return _children.FirstOrDefault(child => child.Key.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase)
            && NearestWord.Fold(child.Key[..^FileSuffix.Length]) == folded).Value;
    }

    private void Add(ReadOnlySpan<string> path, string value)
    {
        if (path.IsEmpty)
        {
            Value = value;
            return;
        }

        if (!_children.TryGetValue(path[0], out var child))
            _children[path[0]] = child = new EnvironmentOverrides($"{Name}__{path[0]}");
        child.Add(path[1..], value);
    }
}
