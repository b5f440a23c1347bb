using System.Text.Json.Nodes;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>Breezy: <c>{tenant}.breezy.hr/json</c>.</summary>
internal sealed class Breezy : IAtsSystem
{
    public string Name => "breezy";

    public string? TenantIn(Uri address) => AtsAddress.Subdomain(address, "breezy.hr");

    public Uri ListEndpoint(string tenant, Uri address) => new($"https://{tenant}.breezy.hr/json");

    public IReadOnlyList<JsonObject>? Read(string text, string tenant) => AtsJson.List(text, null)?.Select(Job).ToArray();

    private static JsonObject Job(JsonObject job)
    {
        var place = job["location"] as JsonObject;
        return AtsJson.Job(AtsJson.Text(job["name"]), AtsJson.Text(job["url"]))
            .With("description", AtsJson.Text(job["description"]))
            .With("employmentType", AtsJson.Text((job["type"] as JsonObject)?["name"]))
            .With("employmentUnit", AtsJson.Text(job["department"]))
            .With("datePosted", AtsJson.Text(job["published_date"]))
            .With("jobLocation", AtsJson.Place(AtsJson.Text(place?["city"]), AtsJson.Text((place?["state"] as JsonObject)?["name"]), AtsJson.Text((place?["country"] as JsonObject)?["id"]) ?? AtsJson.Text((place?["country"] as JsonObject)?["name"])) ?? AtsJson.Place(AtsJson.Text(place?["name"])))
            .With("identifier", AtsJson.Identifier(AtsJson.Text(job["id"])))
            .Remote(AtsJson.IsTrue(place?["is_remote"]));
    }
}
