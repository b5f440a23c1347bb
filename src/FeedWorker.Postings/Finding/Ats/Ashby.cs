using System.Text.Json.Nodes;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>Ashby: <c>api.ashbyhq.com/posting-api/job-board</c>. Unlisted jobs are not published.</summary>
internal sealed class Ashby : IAtsSystem
{
    public string Name => "ashby";

    public string? TenantIn(Uri address) => AtsAddress.FirstSegment(address, "jobs.ashbyhq.com");

    public Uri ListEndpoint(string tenant, Uri address) => new($"https://api.ashbyhq.com/posting-api/job-board/{tenant}?includeCompensation=true");

    public IReadOnlyList<JsonObject>? Read(string text, string tenant) =>
        AtsJson.List(text, "jobs")?.Where(j => j["isListed"] is null || AtsJson.IsTrue(j["isListed"])).Select(job => AtsJson.Job(AtsJson.Text(job["title"]), AtsJson.Text(job["jobUrl"]))
            .With("applyUrl", AtsJson.Text(job["applyUrl"]))
            .With("description", AtsJson.Text(job["descriptionHtml"]) ?? AtsJson.Text(job["descriptionPlain"]))
            .With("employmentType", AtsJson.Text(job["employmentType"]))
            .With("employmentUnit", AtsJson.Text(job["department"]) ?? AtsJson.Text(job["team"]))
            .With("datePosted", AtsJson.Text(job["publishedAt"]))
            .With("jobLocation", Place(job))
            .Remote(AtsJson.IsTrue(job["isRemote"]))).ToArray();

    private static JsonNode? Place(JsonObject job)
    {
        var address = (job["address"] as JsonObject)?["postalAddress"] as JsonObject;
        return AtsJson.Place(AtsJson.Text(address?["addressLocality"]), AtsJson.Text(address?["addressRegion"]), AtsJson.Text(address?["addressCountry"])) ?? AtsJson.Place(AtsJson.Text(job["location"]));
    }
}
