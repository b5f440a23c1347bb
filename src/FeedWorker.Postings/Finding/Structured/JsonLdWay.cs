using System.Text.Json.Nodes;
using FeedWorker.Postings.Reading;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Structured;

/// <summary>JobPosting in JSON-LD, wherever it is nested: in a list, an <c>@graph</c>, an <c>ItemList</c>.</summary>
internal sealed class JsonLdWay : IStructuredWay
{
    private const int MostLevels = 12;

    public string Method => "json-ld";

    public bool IsStatement => true;

    public IReadOnlyList<FoundPosting> Find(Reading.Page page, Vocabulary words)
    {
        if (!page.MentionsJobPosting) return [];
        var jobs = new List<JsonObject>();
        foreach (var script in page.Document.Scripts)
            if (script.Type?.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true && Parse(script.TextContent) is { } json) Collect(json, jobs, 0);
        if (page.Json is { } whole && whole.Contains("JobPosting", StringComparison.Ordinal) && Parse(whole) is { } root) Collect(root, jobs, 0);
        return [.. jobs.Select(j => StructuredPosting.Of(j, page.BaseUrl, "JobPosting in JSON-LD")).OfType<FoundPosting>()];
    }

    /// <summary>True for <c>JobPosting</c> under any spelling of its type.</summary>
    public static bool IsJobPosting(JsonNode? type) => type switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text.EndsWith("JobPosting", StringComparison.Ordinal),
        JsonArray list => list.Any(IsJobPosting),
        _ => false,
    };

    /// <summary>Some templates leave line breaks inside strings; JSON forbids them, browsers' consumers forgive them. Broken markup is no statement: the visible page is read instead.</summary>
    private static JsonNode? Parse(string text) => ForgivingJson.Parse(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    private static void Collect(JsonNode? node, List<JsonObject> jobs, int level)
    {
        if (level > MostLevels) return;
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list) Collect(item, jobs, level + 1);
                break;
            case JsonObject item when IsJobPosting(item["@type"]):
                jobs.Add(item);
                break;
            case JsonObject item:
                foreach (var (_, value) in item)
                    if (value is JsonObject or JsonArray) Collect(value, jobs, level + 1);
                break;
        }
    }
}
