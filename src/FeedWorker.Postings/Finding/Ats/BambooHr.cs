using System.Text.Json.Nodes;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>BambooHR: <c>{tenant}.bamboohr.com/careers/list</c>; texts stand on the jobs' own pages.</summary>
internal sealed class BambooHr : IAtsSystem
{
    public string Name => "bamboohr";

    public string? TenantIn(Uri address) => AtsAddress.Subdomain(address, "bamboohr.com");

    public Uri ListEndpoint(string tenant, Uri address) => new($"https://{tenant}.bamboohr.com/careers/list");

    public IReadOnlyList<JsonObject>? Read(string text, string tenant) => AtsJson.List(text, "result")?.Select(job => Job(job, tenant)).ToArray();

    private static JsonObject Job(JsonObject job, string tenant)
    {
        var place = job["location"] as JsonObject;
        var ats = job["atsLocation"] as JsonObject;
        return AtsJson.Job(AtsJson.Text(job["jobOpeningName"]), $"https://{tenant}.bamboohr.com/careers/{AtsJson.Text(job["id"])}")
            .With("employmentType", AtsJson.Text(job["employmentStatusLabel"]))
            .With("employmentUnit", AtsJson.Text(job["departmentLabel"]))
            .With("jobLocation", AtsJson.Place(AtsJson.Text(place?["city"]) ?? AtsJson.Text(ats?["city"]), AtsJson.Text(place?["state"]) ?? AtsJson.Text(ats?["state"]), AtsJson.Text(ats?["country"])))
            .With("identifier", AtsJson.Identifier(AtsJson.Text(job["id"])))
            .Remote(AtsJson.IsTrue(job["isRemote"]) || AtsJson.Text(job["locationType"]) == "1");
    }
}
