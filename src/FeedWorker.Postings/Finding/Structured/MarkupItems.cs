using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Structured;

/// <summary>Items marked up in HTML attributes, as the JSON that they mean. Microdata and RDFa Lite differ only in the names of the attributes.</summary>
internal sealed class MarkupItems(string typeAttribute, string propertyAttribute)
{
    public IEnumerable<JsonObject> JobPostings(IElement root) =>
        root.QuerySelectorAll($"[{typeAttribute}]").Where(e => e.GetAttribute(typeAttribute)!.TrimEnd('/').EndsWith("JobPosting", StringComparison.Ordinal)).Select(Item);

    private JsonObject Item(IElement element)
    {
        var item = new JsonObject { ["@type"] = TypeName(element.GetAttribute(typeAttribute)) };
        foreach (var child in element.Children) Collect(child, item);
        return item;
    }

    private void Collect(IElement element, JsonObject item)
    {
        var isItem = element.HasAttribute(typeAttribute);
        if (element.GetAttribute(propertyAttribute) is { Length: > 0 } names)
        {
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Add(item, name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..], isItem ? Item(element) : Value(element, name));
        }

        if (isItem) return;
        foreach (var child in element.Children) Collect(child, item);
    }

    private static void Add(JsonObject item, string name, JsonNode? value)
    {
        if (value is null) return;
        if (item[name] is JsonArray list) list.Add(value);
        else if (item[name] is { } first) item[name] = new JsonArray(first.DeepClone(), value);
        else item[name] = value;
    }

    private static JsonValue? Value(IElement element, string name)
    {
        if (element.GetAttribute("content") is { } content) return JsonValue.Create(content.Trim());
        var value = element.LocalName switch
        {
            "a" or "link" or "area" => name is "url" or "sameAs" ? element.GetAttribute("href") : element.TextContent,
            "img" => element.GetAttribute("src"),
            "time" => element.GetAttribute("datetime") ?? element.TextContent,
            "data" or "meter" => element.GetAttribute("value"),
            _ => name.EndsWith("description", StringComparison.Ordinal) || element.ChildElementCount > 2 ? element.InnerHtml : element.TextContent,
        };
        return string.IsNullOrWhiteSpace(value) ? null : JsonValue.Create(value.Trim());
    }

    private static string TypeName(string? type) => type?.TrimEnd('/').Split('/', ':', '#')[^1] ?? "";
}
