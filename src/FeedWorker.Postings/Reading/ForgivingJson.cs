using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// JSON as strangers write it: comments and trailing commas are skipped, of a key that stands twice the last counts, half a surrogate pair becomes U+FFFD.
/// A node of the library itself would take all of these and throw at whoever reads it later.
/// </summary>
internal static partial class ForgivingJson
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 };

    /// <summary>The tree, or null when the text is no JSON (or the word <c>null</c>).</summary>
    public static JsonNode? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            return Copy(document.RootElement.Clone());
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            // ArgumentException is the library's word for text that is no UTF-16.
            return null;
        }
    }

    private static JsonNode? Copy(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new JsonObject();
                foreach (var property in element.EnumerateObject())
                    map[Name(property)] = Copy(property.Value);
                return map;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Copy)]);
            case JsonValueKind.String:
                return Text(element) is { } repaired ? JsonValue.Create(repaired) : JsonValue.Create(element);
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            default:
                return JsonValue.Create(element);
        }
    }

    private static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    /// <summary>The repaired text of a string that cannot be read as it stands; null when it can.</summary>
    private static string? Text(JsonElement element)
    {
        try
        {
            element.GetString();
            return null;
        }
        catch (InvalidOperationException)
        {
            return JsonSerializer.Deserialize<string>(Surrogate().Replace(element.GetRawText(), "\uFFFD"));
        }
    }

    [GeneratedRegex(@"\\u[dD][89a-fA-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Surrogate();
}
