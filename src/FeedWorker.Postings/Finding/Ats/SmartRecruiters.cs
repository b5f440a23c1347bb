using System.Text.Json.Nodes;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>SmartRecruiters: the list names the jobs; their texts stand on their own pages.</summary>
internal sealed class SmartRecruiters : IAtsSystem
{
    public string Name => "smartrecruiters";

    public string? TenantIn(Uri address) => AtsAddress.FirstSegment(address, "careers.smartrecruiters.com", "jobs.smartrecruiters.com");

    public Uri ListEndpoint(string tenant, Uri address) => new($"https://api.smartrecruiters.com/v1/companies/{tenant}/postings");

    public IReadOnlyList<JsonObject>? Read(string text, string tenant) => AtsJson.List(text, "content")?.Select(job => Job(job, tenant)).ToArray();

    private static JsonObject Job(JsonObject job, string tenant)
    {
        var place = job["location"] as JsonObject;
        return AtsJson.Job(AtsJson.Text(job["name"]), $"https://jobs.smartrecruiters.com/{tenant}/{AtsJson.Text(job["id"])}")
            .With("employmentType", AtsJson.Text((job["typeOfEmployment"] as JsonObject)?["label"]))
            .With("employmentUnit", AtsJson.Text((job["department"] as JsonObject)?["label"]))
            .With("datePosted", AtsJson.Text(job["releasedDate"]))
            .With("jobLocation", AtsJson.Place(AtsJson.Text(place?["city"]), AtsJson.Text(place?["region"]), AtsJson.Text(place?["country"])?.ToUpperInvariant()))
            .With("identifier", AtsJson.Identifier(AtsJson.Text(job["refNumber"]) ?? AtsJson.Text(job["id"])))
            .Remote(AtsJson.IsTrue(place?["remote"]));
    }
}
