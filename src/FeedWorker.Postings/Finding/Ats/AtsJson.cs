using System.Text.Json.Nodes;
using FeedWorker.Postings.Finding.Structured;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>What the JSON lists of applicant tracking systems have in common.</summary>
internal static class AtsJson
{
    /// <summary>The objects of a list that is the whole answer or stands under a key; null when it is no such answer.</summary>
    public static IEnumerable<JsonObject>? List(string text, string? key)
    {
        // An error page instead of a list gives null; the caller says so.
        var root = ForgivingJson.Parse(text);
        var list = key is null ? root as JsonArray : (root as JsonObject)?[key] as JsonArray;
        return list?.OfType<JsonObject>();
    }

    public static string? Text(JsonNode? node) => StructuredPosting.Text(node);

    public static JsonObject Job(string? title, string? url) => new() { ["@type"] = "JobPosting", ["title"] = title, ["url"] = url };

    /// <summary>Sets a property unless the value is missing.</summary>
    public static JsonObject With(this JsonObject job, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) job[name] = value.Trim();
        return job;
    }

    public static JsonObject With(this JsonObject job, string name, JsonNode? value)
    {
        if (value is not null) job[name] = value;
        return job;
    }

    public static JsonObject Remote(this JsonObject job, bool remote) => remote ? job.With("jobLocationType", "TELECOMMUTE") : job;

    /// <summary>A place in one line ("Berlin, Germany").</summary>
    public static JsonNode? Place(string? line) => string.IsNullOrWhiteSpace(line) ? null : new JsonObject { ["@type"] = "Place", ["name"] = line.Trim(), ["address"] = line.Trim() };

    /// <summary>A place in parts.</summary>
    public static JsonNode? Place(string? locality, string? region, string? country)
    {
        if (locality is null && region is null && country is null) return null;
        var address = new JsonObject { ["@type"] = "PostalAddress" }.With("addressLocality", locality).With("addressRegion", region).With("addressCountry", country);
        return new JsonObject { ["@type"] = "Place", ["address"] = address };
    }

    public static JsonNode? Identifier(string? value) => value is null ? null : new JsonObject { ["@type"] = "PropertyValue", ["value"] = value };

    public static bool IsTrue(JsonNode? node) => node is JsonValue value && ((value.TryGetValue(out bool yes) && yes) || (value.TryGetValue(out string? text) && string.Equals(text, "true", StringComparison.OrdinalIgnoreCase)));
}
