using System.Text.Json.Nodes;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>Recruitee: <c>{tenant}.recruitee.com/api/offers/</c>.</summary>
internal sealed class Recruitee : IAtsSystem
{
    public string Name => "recruitee";

    public string? TenantIn(Uri address) => AtsAddress.Subdomain(address, "recruitee.com");

    public Uri ListEndpoint(string tenant, Uri address) => new($"https://{tenant}.recruitee.com/api/offers/");

    public IReadOnlyList<JsonObject>? Read(string text, string tenant) =>
        AtsJson.List(text, "offers")?.Where(o => AtsJson.Text(o["status"]) is null or "published").Select(job => AtsJson.Job(AtsJson.Text(job["title"]), AtsJson.Text(job["careers_url"]))
            .With("applyUrl", AtsJson.Text(job["careers_apply_url"]))
            .With("description", $"{AtsJson.Text(job["description"])}{AtsJson.Text(job["requirements"])}")
            .With("employmentType", AtsJson.Text(job["employment_type_code"]))
            .With("employmentUnit", AtsJson.Text(job["department"]))
            .With("datePosted", AtsJson.Text(job["published_at"]) ?? AtsJson.Text(job["created_at"]))
            .With("validThrough", AtsJson.Text(job["close_at"]))
            .With("jobLocation", AtsJson.Place(AtsJson.Text(job["city"]), AtsJson.Text(job["state_name"]), AtsJson.Text(job["country_code"])) ?? AtsJson.Place(AtsJson.Text(job["location"])))
            .With("identifier", AtsJson.Identifier(AtsJson.Text(job["id"])))
            .Remote(AtsJson.IsTrue(job["remote"]))).ToArray();
}
