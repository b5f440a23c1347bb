using System.Text.Json.Nodes;

namespace FeedWorker.Postings.Finding.Structured;

/// <summary>Translates a record of a job, with the keys that programs commonly give it, to schema.org's names.</summary>
internal static class JobRecord
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = "title", ["jobTitle"] = "title", ["job_title"] = "title", ["position"] = "title", ["positionTitle"] = "title", ["name"] = "title", ["text"] = "title", ["heading"] = "title",
        ["url"] = "url", ["link"] = "url", ["href"] = "url", ["jobUrl"] = "url", ["absolute_url"] = "url", ["permalink"] = "url", ["path"] = "url", ["hostedUrl"] = "url", ["careers_url"] = "url",
        ["applyUrl"] = "applyUrl", ["apply_url"] = "applyUrl", ["applicationUrl"] = "applyUrl",
        ["description"] = "description", ["descriptionHtml"] = "description", ["body"] = "description", ["content"] = "description", ["jobDescription"] = "description",
        ["employmentType"] = "employmentType", ["employment_type"] = "employmentType", ["jobType"] = "employmentType", ["job_type"] = "employmentType", ["contractType"] = "employmentType", ["commitment"] = "employmentType", ["type"] = "employmentType",
        ["datePosted"] = "datePosted", ["publishedAt"] = "datePosted", ["published_at"] = "datePosted", ["postedAt"] = "datePosted", ["createdAt"] = "datePosted", ["created_at"] = "datePosted",
        ["validThrough"] = "validThrough", ["deadline"] = "validThrough", ["closingDate"] = "validThrough", ["closing_date"] = "validThrough", ["expiresAt"] = "validThrough", ["close_at"] = "validThrough",
        ["location"] = "jobLocation", ["locations"] = "jobLocation", ["city"] = "jobLocation", ["place"] = "jobLocation", ["office"] = "jobLocation", ["jobLocation"] = "jobLocation",
        ["department"] = "employmentUnit", ["team"] = "employmentUnit", ["category"] = "employmentUnit", ["salary"] = "baseSalary", ["baseSalary"] = "baseSalary", ["requisitionId"] = "identifier", ["reference"] = "identifier",
        ["remote"] = "jobLocationType", ["isRemote"] = "jobLocationType", ["workplaceType"] = "jobLocationType",
    };

    private static readonly string[] TitleKeys = ["title", "jobTitle", "job_title", "positionTitle", "position", "name", "text", "heading"];

    public static string? TitleOf(JsonObject record) => TitleKeys.Select(k => record[k] is JsonValue value && value.TryGetValue(out string? text) ? text : null).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>How many keys, besides the title's, are those of jobs.</summary>
    public static int JobKeys(JsonObject record) => record.Count(p => p.Value is not null && Keys.TryGetValue(p.Key, out var name) && name != "title");

    public static JsonObject ToSchema(JsonObject record)
    {
        var job = new JsonObject { ["@type"] = "JobPosting", ["title"] = TitleOf(record) };
        foreach (var (key, value) in record)
        {
            if (value is null || !Keys.TryGetValue(key, out var name) || job[name] is not null) continue;
            var translated = name switch
            {
                "jobLocation" => Place(value),
                "jobLocationType" => IsRemote(value) ? JsonValue.Create("TELECOMMUTE") : null,
                "employmentType" => StructuredPosting.Text(value) is { } type ? JsonValue.Create(type) : null,
                "employmentUnit" => StructuredPosting.Text(value) is { } unit ? JsonValue.Create(unit) : null,
                _ => value.DeepClone(),
            };
            if (translated is not null) job[name] = translated;
        }

        if (job["url"] is null && StructuredPosting.Text(record["slug"]) is { } slug) job["url"] = slug;
        return job;
    }

    /// <summary>A place in one line of text, as schema.org's Place.</summary>
    public static JsonNode? Place(JsonNode? value) => value switch
    {
        JsonObject place when place["address"] is not null || place["@type"] is not null => place.DeepClone(),
        JsonObject place when StructuredPosting.Text(place["city"]) is { } city => new JsonObject
        {
            ["@type"] = "Place",
            ["address"] = new JsonObject
            {
                ["@type"] = "PostalAddress",
                ["addressLocality"] = city,
                ["addressRegion"] = StructuredPosting.Text(place["region"]) ?? StructuredPosting.Text(place["state"]),
                ["addressCountry"] = StructuredPosting.Text(place["country"]) ?? StructuredPosting.Text(place["countryCode"]),
            },
        },
        JsonArray { Count: > 0 } places => new JsonArray([.. places.Select(Place).OfType<JsonNode>()]),
        _ when StructuredPosting.Text(value) is { } text => new JsonObject { ["@type"] = "Place", ["name"] = text, ["address"] = text },
        _ => null,
    };

    private static bool IsRemote(JsonNode value) =>
        value is JsonValue one && ((one.TryGetValue(out bool yes) && yes) || (one.TryGetValue(out string? word) && (word.Contains("remote", StringComparison.OrdinalIgnoreCase) || word == "TELECOMMUTE")));
}
