using System.Text.Json.Nodes;

namespace FeedWorker.Configuration;

/// <summary>Grows the JSON Schema of one section while the section is read.</summary>
internal sealed class SectionSchema
{
    private readonly JsonObject _properties = [];
    private readonly JsonArray _required = [];

    public SectionSchema() => Root = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = _properties };

    /// <summary>The schema as far as it has grown.</summary>
    public JsonObject Root { get; }

    public void Add(string key, JsonObject schema, string about)
    {
        schema["description"] = about;
        _properties[key] = schema;
    }

    public void Require(string key)
    {
        if (_required.Parent is null)
            Root["required"] = _required;
        _required.Add(key);
    }

    public SectionSchema Nested(string key, string about)
    {
        var nested = new SectionSchema();
        Add(key, nested.Root, about);
        return nested;
    }

    /// <summary>The schema of a list's items.</summary>
    public SectionSchema Items(string key, string about)
    {
        var item = new SectionSchema();
        Add(key, new JsonObject { ["type"] = "array", ["items"] = item.Root }, about);
        return item;
    }

    /// <summary>The key may also be a single text.</summary>
    public void AllowText(string key, JsonObject text)
    {
        var map = _properties[key]!.AsObject();
        var about = map["description"]!.GetValue<string>();
        map.Remove("description");
        _properties.Remove(key);
        _properties[key] = new JsonObject { ["anyOf"] = new JsonArray(text, map), ["description"] = about };
    }

    public static JsonObject ListOf(Func<JsonObject> item) =>
        new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "array", ["items"] = item() }, item()) };
}
