namespace FeedWorker.Postings.Finding;

/// <summary>An applicant tracking system seen on the page by a link, script or iframe.</summary>
/// <param name="Name">Lower-case name (<c>greenhouse</c>); the method is then <c>ats:greenhouse</c>.</param>
/// <param name="Tenant">The organization's token in that system.</param>
/// <param name="ListEndpoint">The key-less API that lists its openings.</param>
public sealed record AtsReference(string Name, string Tenant, Uri ListEndpoint);
