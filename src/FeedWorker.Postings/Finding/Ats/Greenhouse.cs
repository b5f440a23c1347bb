using System.Net;
using System.Text.Json.Nodes;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>Greenhouse: <c>boards-api.greenhouse.io</c>, content as escaped HTML.</summary>
internal sealed class Greenhouse : IAtsSystem
{
    public string Name => "greenhouse";

    public string? TenantIn(Uri address)
    {
        if (!address.Host.EndsWith("greenhouse.io", StringComparison.OrdinalIgnoreCase)) return null;
        return AtsAddress.Query(address, "for")
            ?? AtsAddress.FirstSegment(address, "boards.greenhouse.io", "job-boards.greenhouse.io", "boards.eu.greenhouse.io", "job-boards.eu.greenhouse.io")
            ?? (address.Segments is [_, "v1/", "boards/", var tenant, ..] ? tenant.Trim('/') : null);
    }

    public Uri ListEndpoint(string tenant, Uri address) => new($"https://boards-api.greenhouse.io/v1/boards/{tenant}/jobs?content=true");

    public IReadOnlyList<JsonObject>? Read(string text, string tenant) => AtsJson.List(text, "jobs")?.Select(job => AtsJson.Job(AtsJson.Text(job["title"]), AtsJson.Text(job["absolute_url"]))
        .With("description", WebUtility.HtmlDecode(AtsJson.Text(job["content"])))
        .With("datePosted", AtsJson.Text(job["first_published"]) ?? AtsJson.Text(job["updated_at"]))
        .With("jobLocation", AtsJson.Place(AtsJson.Text((job["location"] as JsonObject)?["name"])))
        .With("employmentUnit", AtsJson.Text((job["departments"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault()?["name"]))
        .With("validThrough", AtsJson.Text(job["application_deadline"]))
        .With("identifier", AtsJson.Identifier(AtsJson.Text(job["requisition_id"]) ?? AtsJson.Text(job["id"])))).ToArray();
}
