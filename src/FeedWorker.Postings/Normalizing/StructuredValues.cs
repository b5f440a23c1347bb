using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FeedWorker.Postings.Normalizing;

/// <summary>Reads schema.org JSON as it is found in the wild: strings for numbers, objects for arrays, names in any case.</summary>
internal static class StructuredValues
{
    public static JsonNode? Get(this JsonNode? node, string name)
    {
        if (node is JsonArray array) node = array.FirstOrDefault(n => n is JsonObject);
        if (node is not JsonObject found) return null;
        if (found.TryGetPropertyValue(name, out var exact)) return exact;
        foreach (var (key, value) in found)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }

        return null;
    }

    /// <summary>The text of a string, number, or the <c>name</c>, <c>@value</c> or <c>value</c> of an object; null when empty.</summary>
    public static string? Text(this JsonNode? node)
    {
        var text = node switch
        {
            null => null,
            JsonValue value => value.GetValueKind() switch
            {
                JsonValueKind.String => value.GetValue<string>(),
                JsonValueKind.Number => value.ToJsonString(),
                _ => null,
            },
            JsonArray array => array.Select(Text).FirstOrDefault(t => t is not null),
            JsonObject o => Text(o["name"]) ?? Text(o["@value"]) ?? Text(o["value"]),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    public static IEnumerable<JsonNode> Each(this JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => array.OfType<JsonNode>(),
        _ => [node],
    };

    public static decimal? Number(this JsonNode? node)
    {
        if (node is JsonValue value && value.GetValueKind() == JsonValueKind.Number) return decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        var text = node.Text();
        if (text is null) return null;
        var digits = new string([.. text.Where(c => char.IsDigit(c) || c is '.' or ',' or ' ' or '\'')]).Trim(' ', '.', ',');
        return digits.Length == 0 ? null : Values.Amounts.Parse(digits);
    }

    public static bool? Flag(this JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.True => true,
        JsonValue value when value.GetValueKind() == JsonValueKind.False => false,
        JsonValue value when value.GetValueKind() == JsonValueKind.String && bool.TryParse(value.GetValue<string>(), out var flag) => flag,
        _ => null,
    };
}
