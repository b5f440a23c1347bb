using System.Text.Json.Nodes;
using FeedWorker.Configuration.Values;
using FeedWorker.Configuration.Yaml;

namespace FeedWorker.Configuration;

/// <summary>
/// One map of the configuration while it is read: the file's node with the environment's variables over it. What is asked for is what is known,
/// so unknown keys and the JSON Schema both follow from the reading itself and cannot drift from it.
/// </summary>
internal sealed class Section
{
    private readonly ConfigurationJournal _journal;
    private readonly YamlNode? _node;
    private readonly EnvironmentOverrides? _environment;
    private readonly string _path;
    private readonly SectionSchema? _schema;
    private readonly List<string> _asked = [];

    public Section(ConfigurationJournal journal, YamlNode? node, EnvironmentOverrides? environment, string path, SectionSchema? schema)
    {
        (_journal, _environment, _path, _schema) = (journal, environment, path, schema);
        _node = node;
        if (node is { Kind: YamlKind.Scalar or YamlKind.List })
        {
            _node = null;
            journal.AddAt(node.Line, path, "holds a single value or a list where keys with values belong; indent “key: value” lines below it");
        }
    }

    /// <summary>1-based line of the map in the file, or of nothing: 1.</summary>
    public int Line => _node?.Line ?? 1;

    /// <summary>True when neither the file nor the environment says anything here.</summary>
    public bool IsAbsent => _node is null or { Kind: YamlKind.Nothing } && _environment is null;

    /// <summary>The value of a key, or <paramref name="fallback"/> when it is absent or wrong (which is noted).</summary>
    public T Value<T>(string key, T fallback, ValueKind<T> kind, string about)
    {
        Ask(key, kind.Schema, about);
        return Written(key) is { } written && Read(written, kind, out var value) ? value : fallback;
    }

    /// <summary>The value of a key, or null when it is absent or wrong (which is noted).</summary>
    public T? Optional<T>(string key, ValueKind<T> kind, string about)
        where T : class
    {
        Ask(key, kind.Schema, about);
        return Written(key) is { } written && Read(written, kind, out var value) ? value : null;
    }

    /// <summary>The value of a key that must be there; null when it is absent or wrong, which is noted.</summary>
    public T? Required<T>(string key, ValueKind<T> kind, string about, string missing)
        where T : class
    {
        _schema?.Require(key);
        Ask(key, kind.Schema, about);
        if (Written(key) is { } written)
            return Read(written, kind, out var value) ? value : null;
        if (Node(key) is null or { Kind: YamlKind.Nothing } && _environment?.FileChild(key) is null)
            Fault(key, missing);
        return null;
    }

    /// <summary>A map below this one; it is read even when absent, so that its defaults are in one place.</summary>
    public T Nested<T>(string key, Func<Section, T> read, string about)
    {
        _asked.Add(key);
        var child = new Section(_journal, Node(key), _environment?.Child(key), Path(key), _schema?.Nested(key, about));
        var value = read(child);
        child.RefuseUnknownKeys();
        return value;
    }

    /// <summary>A list of maps.</summary>
    public IReadOnlyList<T> Each<T>(string key, Func<Section, T> read, string about)
    {
        _asked.Add(key);
        var node = Node(key);
        if (node is { Kind: YamlKind.Scalar or YamlKind.Map })
            _journal.AddAt(node.Line, Path(key), "is not a list; begin each item with “- ”");
        var overrides = _environment?.Child(key);
        var count = Math.Max(node?.Items.Count ?? 0, CountOf(overrides, node?.Items.Count ?? 0));
        var items = new List<T>(count);
        var schema = _schema?.Items(key, about);
        for (var i = 0; i < count || (schema is not null && i == 0); i++)
        {
            var child = new Section(_journal, i < node?.Items.Count ? node.Items[i] : null, overrides?.Child($"{i}"), $"{Path(key)}[{i}]", schema);
            items.Add(read(child));
            child.RefuseUnknownKeys();
        }

        return items;
    }

    /// <summary>A list of single values; one value alone is a list of one, and an environment variable separates them by commas.</summary>
    public IReadOnlyList<T> Values<T>(string key, ValueKind<T> kind, string about)
    {
        Ask(key, () => SectionSchema.ListOf(kind.Schema), about);
        var node = Node(key);
        IEnumerable<WrittenValue> written = _environment?.Child(key) is { Value: { } text } variable
            ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => new WrittenValue(part, null, variable.Name))
            : (node?.Kind == YamlKind.Scalar ? [node] : node?.Items ?? []).Select((item, i) => new WrittenValue(item.Text, item.Line, $"{Path(key)}[{i}]"));
        if (node?.Kind == YamlKind.Map)
            _journal.AddAt(node.Line, Path(key), "is not a list; begin each value with “- ”");
        return [.. written.Select(value => (Good: Read(value, kind, out var read), Value: read)).Where(item => item.Good).Select(item => item.Value!)];
    }

    /// <summary>A value that is either one text or a map: the short and the long way to say the same. Null when absent or wrong.</summary>
    public T? TextOrNested<T>(string key, ValueKind<T> text, Func<Section, T?> read, string about)
        where T : class
    {
        if (_schema is null && (_environment?.Child(key) is { Value: not null } || Node(key) is { Kind: YamlKind.Scalar }))
            return Optional(key, text, about);
        var value = Nested(key, child => child.IsAbsent && _schema is null ? null : read(child), about);
        _schema?.AllowText(key, text.Schema());
        return value;
    }

    /// <summary>Notes that something is wrong with a key of this map.</summary>
    public void Fault(string key, string message)
    {
        if ((_environment?.Child(key) ?? _environment?.FileChild(key)) is { } variable)
            _journal.AddVariable(variable.Name, message);
        else
            _journal.AddAt(_node?.Entries.FirstOrDefault(entry => entry.Key == key)?.Line ?? Line, Path(key), message);
    }

    /// <summary>Whether the operator wrote this key, in the file or the environment.</summary>
    public bool Has(string key) => (_environment?.Child(key) ?? _environment?.FileChild(key)) is not null || Node(key) is { Kind: not YamlKind.Nothing };

    /// <summary>Every key that nobody asked for is a mistake; the nearest known one is suggested. To be called after reading.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var entry in (_node?.Entries ?? []).Where(entry => !_asked.Contains(entry.Key, StringComparer.Ordinal)))
            _journal.AddAt(entry.Line, Path(entry.Key.Length > 60 ? entry.Key[..60] + "…" : entry.Key), Unknown(entry.Key));
        foreach (var (name, variable) in _environment?.Children ?? new Dictionary<string, EnvironmentOverrides>())
        {
            if (!_asked.Any(key => ReferenceEquals(_environment!.Child(key), variable) || ReferenceEquals(_environment.FileChild(key), variable)))
                _journal.AddVariable(variable.Name, Unknown(name));
        }
    }

    private string Unknown(string key) => NearestWord.To(key, _asked) is { } near
        ? $"this key is not known; did you mean “{near}”?"
        : $"this key is not known; known here are {string.Join(", ", _asked.Order(StringComparer.Ordinal))}";

    private void Ask(string key, Func<JsonObject> schema, string about)
    {
        _asked.Add(key);
        _schema?.Add(key, schema(), about);
    }

    private bool Read<T>(WrittenValue written, ValueKind<T> kind, out T value)
    {
        var (parsed, problem) = kind.Parse(written.Text);
        value = parsed!;
        if (problem is null)
            return true;
        var shown = kind.IsSecret ? "the value" : $"“{(written.Text.Length > 80 ? written.Text[..80] + "…" : written.Text)}”";
        if (written.Line is { } line)
            _journal.AddAt(line, written.Key, $"{shown} {problem}");
        else
            _journal.AddVariable(written.Key, $"{shown} {problem}");
        return false;
    }

    /// <summary>The text that counts: the environment's, else its file's, else the configuration file's.</summary>
    private WrittenValue? Written(string key)
    {
        if (_environment?.Child(key) is { Value: { } text } variable)
            return new WrittenValue(text, null, variable.Name);
        if (_environment?.FileChild(key) is { Value: { } path } secret)
            return _journal.SecretFile(secret.Name, path) is { } content ? new WrittenValue(content, null, secret.Name) : null;
        var node = Node(key);
        if (node is { Kind: YamlKind.Map or YamlKind.List })
            _journal.AddAt(node.Line, Path(key), "holds a list or keys where a single value belongs");
        return node is { Kind: YamlKind.Scalar } ? new WrittenValue(node.Text, node.Line, Path(key)) : null;
    }

    /// <summary>Numbered variables may change items and add the next ones, without a gap.</summary>
    private int CountOf(EnvironmentOverrides? overrides, int inFile)
    {
        var count = inFile;
        while (overrides?.Child($"{count}") is not null)
            count++;
        foreach (var (name, variable) in overrides?.Children ?? new Dictionary<string, EnvironmentOverrides>())
        {
            if (!int.TryParse(name, out var index) || index < 0 || index >= count)
                _journal.AddVariable(variable.Name, $"there is no item {name}; the next free number is {count}");
        }

        return count;
    }

    private YamlNode? Node(string key) => _node?.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    private string Path(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    /// <param name="Text">As written.</param>
    /// <param name="Line">Null when it comes from the environment.</param>
    /// <param name="Key">Dotted path, or the variable's name.</param>
    private sealed record WrittenValue(string Text, int? Line, string Key);
}
