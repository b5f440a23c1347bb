using System.Globalization;
using System.Text.Json.Nodes;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>Lever: <c>api.lever.co/v0/postings</c>; times are milliseconds since 1970.</summary>
internal sealed class Lever : IAtsSystem
{
    public string Name => "lever";

    public string? TenantIn(Uri address) => AtsAddress.FirstSegment(address, "jobs.lever.co", "jobs.eu.lever.co");

    public Uri ListEndpoint(string tenant, Uri address) =>
        new($"https://api.{(address.Host.Contains(".eu.", StringComparison.OrdinalIgnoreCase) ? "eu." : "")}lever.co/v0/postings/{tenant}?mode=json");

    public IReadOnlyList<JsonObject>? Read(string text, string tenant) => AtsJson.List(text, null)?.Select(Job).ToArray();

    private static JsonObject Job(JsonObject job)
    {
        var categories = job["categories"] as JsonObject;
        var lists = (job["lists"] as JsonArray)?.OfType<JsonObject>().Select(l => $"<h3>{AtsJson.Text(l["text"])}</h3><ul>{AtsJson.Text(l["content"])}</ul>") ?? [];
        var posted = job["createdAt"] is JsonValue value && value.TryGetValue(out long milliseconds) ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : (DateTimeOffset?)null;
        return AtsJson.Job(AtsJson.Text(job["text"]), AtsJson.Text(job["hostedUrl"]))
            .With("applyUrl", AtsJson.Text(job["applyUrl"]))
            .With("description", $"{AtsJson.Text(job["description"])}{string.Concat(lists)}{AtsJson.Text(job["additional"])}")
            .With("employmentType", AtsJson.Text(categories?["commitment"]))
            .With("employmentUnit", AtsJson.Text(categories?["team"]) ?? AtsJson.Text(categories?["department"]))
            .With("jobLocation", AtsJson.Place(AtsJson.Text(categories?["location"])))
            .With("datePosted", posted?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .With("baseSalary", Salary(job["salaryRange"] as JsonObject))
            .Remote(AtsJson.Text(job["workplaceType"]) == "remote");
    }

    private static JsonObject? Salary(JsonObject? range)
    {
        if (range is null || AtsJson.Text(range["currency"]) is not { } currency) return null;
        var unit = AtsJson.Text(range["interval"]) switch { "per-hour-wage" => "HOUR", "per-month-salary" => "MONTH", "per-year-salary" => "YEAR", _ => null };
        var value = new JsonObject { ["@type"] = "QuantitativeValue" }.With("minValue", range["min"]?.DeepClone()).With("maxValue", range["max"]?.DeepClone()).With("unitText", unit);
        return new JsonObject { ["@type"] = "MonetaryAmount", ["currency"] = currency, ["value"] = value };
    }
}
