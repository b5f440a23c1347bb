using FeedWorker.Configuration.Yaml;

namespace FeedWorker.Configuration;

/// <summary>One map of the configuration as it was written: the file's node with the environment's variables over it. Knows where everything stands, and nothing of what it means.</summary>
internal sealed class WrittenSection
{
    private readonly ConfigurationJournal _journal;
    private readonly YamlNode? _node;
    private readonly EnvironmentOverrides? _environment;
    private readonly string _path;

    public WrittenSection(ConfigurationJournal journal, YamlNode? node, EnvironmentOverrides? environment, string path, bool isWithinNoMap = false)
    {
        (_journal, _environment, _path, IsNoMap) = (journal, environment, path, isWithinNoMap);
        _node = node;
        if (environment?.Value is not null)
            journal.AddVariable(environment.Name, "holds a single value where several keys belong; add two underscores and the key to its name");
        if (node is not { Kind: YamlKind.Scalar or YamlKind.List })
            return;
        (_node, IsNoMap) = (null, true);
        journal.AddAt(node.Line, path, "holds a single value or a list where keys with values belong; indent “key: value” lines below it");
    }

    /// <summary>1-based line of the map in the file, or of nothing: 1.</summary>
    public int Line => _node?.Line ?? 1;

    /// <summary>Something else was written where a map belongs, here or around it. That is noted once; what is missing in it is no further mistake.</summary>
    public bool IsNoMap { get; }

    /// <summary>True when neither the file nor the environment says anything here.</summary>
    public bool IsAbsent => _node is null or { Kind: YamlKind.Nothing } && _environment is null;

    /// <summary>Whether the operator wrote this key, in the file or the environment.</summary>
    public bool Has(string key) => VariableOf(key) is not null || Node(key) is { Kind: not YamlKind.Nothing };

    /// <summary>Whether a key holds one text and no map.</summary>
    public bool IsText(string key) => _environment?.Child(key) is { Value: not null } || Node(key) is { Kind: YamlKind.Scalar };

    /// <summary>The text that counts: the environment's, else that of the file which a <c>…_FILE</c> variable names, else the configuration file's. Null when there is none; what is no text is noted.</summary>
    public WrittenValue? Text(string key)
    {
        foreach (var (_, below) in Variables(_environment?.Child(key)))
            _journal.AddVariable(below.Name, "names something below a single value; set the value itself");
        if (_environment?.Child(key) is { Value: { } text } variable)
            return new WrittenValue(text, null, variable.Name);
        if (_environment?.FileChild(key) is { Value: { } path } secret)
            return _journal.SecretFile(secret.Name, path) is { } content ? new WrittenValue(content, null, secret.Name) : null;
        var node = Node(key);
        if (node is { Kind: YamlKind.Map or YamlKind.List })
            _journal.AddAt(node.Line, Path(key), "holds a list or keys where a single value belongs");
        return node is { Kind: YamlKind.Scalar } ? new WrittenValue(node.Text, node.Line, Path(key)) : null;
    }

    /// <summary>A list of texts; one text alone is a list of one, and a variable separates them by commas.</summary>
    public IReadOnlyList<WrittenValue> Texts(string key)
    {
        RefuseFile(key);
        foreach (var (_, below) in Variables(_environment?.Child(key)))
            _journal.AddVariable(below.Name, "numbers the values of a list; set them all in one variable, with commas between them");
        if (_environment?.Child(key) is { Value: { } text } variable)
            return [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => new WrittenValue(part, null, variable.Name))];
        var node = Node(key);
        if (node?.Kind == YamlKind.Map)
            _journal.AddAt(node.Line, Path(key), "is not a list; begin each value with “- ”");
        var texts = new List<WrittenValue>();
        foreach (var (i, item) in (node?.Kind == YamlKind.Scalar ? [node] : node?.Items ?? []).Index())
        {
            if (item.Kind is YamlKind.Map or YamlKind.List)
                _journal.AddAt(item.Line, $"{Path(key)}[{i}]", "holds a list or keys where a single value belongs");
            else
                texts.Add(new WrittenValue(item.Text, item.Line, $"{Path(key)}[{i}]"));
        }

        return texts;
    }

    /// <summary>The map under a key; there is always one, perhaps absent.</summary>
    public WrittenSection Child(string key)
    {
        RefuseFile(key);
        return new WrittenSection(_journal, Node(key), _environment?.Child(key), Path(key), IsNoMap);
    }

    /// <summary>The maps of a list; numbered variables may change them and add the next ones.</summary>
    public IReadOnlyList<WrittenSection> Items(string key)
    {
        RefuseFile(key);
        var node = Node(key);
        if (node is { Kind: YamlKind.Scalar or YamlKind.Map })
            _journal.AddAt(node.Line, Path(key), "is not a list; begin each item with “- ”");
        var (items, overrides) = (node?.Items ?? [], _environment?.Child(key));
        if (overrides?.Value is not null)
            _journal.AddVariable(overrides.Name, "holds a single value where a list belongs; add the number of an item and its key to the name, for example __0__ID");
        return [.. Enumerable.Range(0, CountOf(overrides, items.Count))
            .Select(i => new WrittenSection(_journal, i < items.Count ? items[i] : null, overrides?.Child($"{i}"), $"{Path(key)}[{i}]"))];
    }

    /// <summary>Notes that something is wrong with a value.</summary>
    public void Fault(WrittenValue written, string message)
    {
        if (written.Line is { } line)
            _journal.AddAt(line, written.Key, message);
        else
            _journal.AddVariable(written.Key, message);
    }

    /// <summary>Notes that something is wrong with a key, or that it is missing.</summary>
    public void Fault(string key, string message)
    {
        if (VariableOf(key) is { } variable)
            _journal.AddVariable(variable.Name, message);
        else
            _journal.AddAt(_node?.Entries.FirstOrDefault(entry => entry.Key == key)?.Line ?? Line, Path(key), message);
    }

    /// <summary>Every key but these is a mistake; the nearest of them is suggested.</summary>
    public void RefuseAllBut(IReadOnlyCollection<string> known)
    {
        foreach (var entry in (_node?.Entries ?? []).Where(entry => !known.Contains(entry.Key, StringComparer.Ordinal)))
            _journal.AddAt(entry.Line, Path(entry.Key.Length > 60 ? entry.Key[..60] + "…" : entry.Key), Unknown(entry.Key, known));
        foreach (var (name, variable) in Variables(_environment))
        {
            if (!known.Any(key => ReferenceEquals(_environment!.Child(key), variable) || ReferenceEquals(_environment.FileChild(key), variable)))
                _journal.AddVariable(variable.Name, Unknown(name, known));
        }
    }

    private static string Unknown(string key, IReadOnlyCollection<string> known) => NearestWord.To(key, known) is { } near
        ? $"this key is not known; did you mean “{near}”?"
        : $"this key is not known; known here are {string.Join(", ", known.Order(StringComparer.Ordinal))}";

    private void RefuseFile(string key)
    {
        if (_environment?.FileChild(key) is { } variable)
            _journal.AddVariable(variable.Name, "names a file, but only a single value can come from one");
    }

    /// <summary>Numbered variables may add items after the file's, without a gap.</summary>
    private int CountOf(EnvironmentOverrides? overrides, int inFile)
    {
        var count = inFile;
        while (overrides?.Child($"{count}") is not null)
            count++;
        foreach (var (name, variable) in Variables(overrides))
        {
            if (!int.TryParse(name, out var index) || index < 0 || index >= count)
                _journal.AddVariable(variable.Name, $"there is no item {name}; the next free number is {count}");
        }

        return count;
    }

    private static IEnumerable<KeyValuePair<string, EnvironmentOverrides>> Variables(EnvironmentOverrides? environment) => environment is null ? [] : environment.Children;

    private EnvironmentOverrides? VariableOf(string key) => _environment?.Child(key) ?? _environment?.FileChild(key);

    private YamlNode? Node(string key) => _node?.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    private string Path(string key) => _path.Length == 0 ? key : $"{_path}.{key}";
}
