using System.Text.Json.Nodes;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>Workable: the widget API of <c>apply.workable.com</c>.</summary>
internal sealed class Workable : IAtsSystem
{
    public string Name => "workable";

    public string? TenantIn(Uri address) => AtsAddress.FirstSegment(address, "apply.workable.com") ?? AtsAddress.Subdomain(address, "workable.com");

    public Uri ListEndpoint(string tenant, Uri address) => new($"https://apply.workable.com/api/v1/widget/accounts/{tenant}?details=true");

    public IReadOnlyList<JsonObject>? Read(string text, string tenant) => AtsJson.List(text, "jobs")?.Select(job => AtsJson.Job(AtsJson.Text(job["title"]), AtsJson.Text(job["url"]) ?? AtsJson.Text(job["shortlink"]))
        .With("applyUrl", AtsJson.Text(job["application_url"]))
        .With("description", AtsJson.Text(job["description"]))
        .With("employmentType", AtsJson.Text(job["employment_type"]))
        .With("employmentUnit", AtsJson.Text(job["department"]))
        .With("datePosted", AtsJson.Text(job["published_on"]) ?? AtsJson.Text(job["created_at"]))
        .With("jobLocation", AtsJson.Place(AtsJson.Text(job["city"]), AtsJson.Text(job["state"]), AtsJson.Text(job["country"])))
        .With("identifier", AtsJson.Identifier(AtsJson.Text(job["code"]) ?? AtsJson.Text(job["shortcode"])))
        .Remote(AtsJson.IsTrue(job["telecommuting"]))).ToArray();
}
