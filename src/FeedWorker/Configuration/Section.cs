using System.Text.Json.Nodes;
using FeedWorker.Configuration.Values;

namespace FeedWorker.Configuration;

/// <summary>
/// One map of the configuration while it is read: each key with what it may hold and what it is for. What is asked for is what is known,
/// so unknown keys and the JSON Schema both follow from the reading itself and cannot drift from it.
/// </summary>
/// <param name="written">What the operator wrote.</param>
/// <param name="schema">Grows with what is asked for; null when only the values are wanted.</param>
internal sealed class Section(WrittenSection written, SectionSchema? schema)
{
    private readonly List<string> _asked = [];

    /// <inheritdoc cref="WrittenSection.Line"/>
    public int Line => written.Line;

    /// <inheritdoc cref="WrittenSection.IsAbsent"/>
    public bool IsAbsent => written.IsAbsent;

    /// <inheritdoc cref="WrittenSection.Has"/>
    public bool Has(string key) => written.Has(key);

    /// <inheritdoc cref="WrittenSection.Fault(string, string)"/>
    public void Fault(string key, string message) => written.Fault(key, message);

    /// <summary>The value of a key, or <paramref name="fallback"/> when it is absent or wrong (which is noted).</summary>
    public T Value<T>(string key, T fallback, ValueKind<T> kind, string about)
    {
        Ask(key, () => With(kind.Schema(), DefaultValue.Of(fallback)), about);
        return written.Text(key) is { } text && Read(text, kind, out var value) ? value : fallback;
    }

    /// <summary>The value of a key, or null when it is absent or wrong (which is noted).</summary>
    public T? Optional<T>(string key, ValueKind<T> kind, string about)
        where T : class
    {
        Ask(key, kind.Schema, about);
        return written.Text(key) is { } text && Read(text, kind, out var value) ? value : null;
    }

    /// <summary>The value of a key that must be there; null when it is absent or wrong, which is noted.</summary>
    public T? Required<T>(string key, ValueKind<T> kind, string about, string missing)
        where T : class
    {
        schema?.Require(key);
        Ask(key, kind.Schema, about);
        if (!written.IsNoMap && !written.Has(key))
            written.Fault(key, missing);
        return written.Text(key) is { } text && Read(text, kind, out var value) ? value : null;
    }

    /// <summary>A map below this one; it is read even when absent, so that its defaults are in one place.</summary>
    public T Nested<T>(string key, Func<Section, T> read, string about)
    {
        _asked.Add(key);
        return Whole(written.Child(key), schema?.Nested(key, about), read);
    }

    /// <summary>A list of maps.</summary>
    public IReadOnlyList<T> Each<T>(string key, Func<Section, T> read, string about)
    {
        _asked.Add(key);
        var item = schema?.Items(key, about);
        if (item is not null)
            Whole(written.Child(key), item, read);
        return [.. written.Items(key).Select(child => Whole(child, schema: null, read))];
    }

    /// <summary>A list of single values; one value alone is a list of one, and an environment variable separates them by commas.</summary>
    public IReadOnlyList<T> Values<T>(string key, ValueKind<T> kind, string about)
    {
        Ask(key, () => SectionSchema.ListOf(kind.Schema), about);
        return [.. written.Texts(key).Select(text => (Good: Read(text, kind, out var read), Value: read)).Where(item => item.Good).Select(item => item.Value!)];
    }

    /// <summary>A value that is either one text or a map: the short and the long way to say the same. Null when absent or wrong.</summary>
    public T? TextOrNested<T>(string key, ValueKind<T> text, Func<Section, T?> read, string about)
        where T : class
    {
        if (schema is null && written.IsText(key))
            return Optional(key, text, about);
        var value = Nested(key, child => child.IsAbsent && schema is null ? null : read(child), about);
        schema?.AllowText(key, text.Schema());
        return value;
    }

    /// <summary>Every key that nobody asked for is a mistake. To be called after reading.</summary>
    public void RefuseUnknownKeys() => written.RefuseAllBut(_asked);

    private static T Whole<T>(WrittenSection written, SectionSchema? schema, Func<Section, T> read)
    {
        var section = new Section(written, schema);
        var value = read(section);
        section.RefuseUnknownKeys();
        return value;
    }

    private void Ask(string key, Func<JsonObject> fragment, string about)
    {
        _asked.Add(key);
        schema?.Add(key, fragment(), about);
    }

    private static JsonObject With(JsonObject fragment, JsonNode? fallback)
    {
        if (fallback is not null)
            fragment["default"] = fallback;
        return fragment;
    }

    private bool Read<T>(WrittenValue text, ValueKind<T> kind, out T value)
    {
        var (parsed, problem) = kind.Parse(text.Text);
        value = parsed!;
        if (problem is null)
            return true;
        // A password in an address is a secret wherever it was written.
        var shown = kind.IsSecret || (text.Text.Contains("://", StringComparison.Ordinal) && text.Text.Contains('@', StringComparison.Ordinal)) ? "the value" : $"“{(text.Text.Length > 80 ? text.Text[..80] + "…" : text.Text)}”";
        written.Fault(text, $"{shown} {problem}");
        return false;
    }
}
