using System.Text.Json.Nodes;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>One applicant tracking system: how its boards are recognised and what its public list means. A new one is one new class and one line in <see cref="AtsSystems"/>.</summary>
internal interface IAtsSystem
{
    /// <summary>Lower-case name, the part after <c>ats:</c> in <c>method</c>.</summary>
    string Name { get; }

    /// <summary>The organization's token when an address belongs to this system, else null.</summary>
    string? TenantIn(Uri address);

    /// <summary>The key-less list of a tenant's openings.</summary>
    Uri ListEndpoint(string tenant, Uri address);

    /// <summary>The openings of a list as schema.org JobPostings, with <c>url</c> and <c>applyUrl</c>; null when the text is not such a list.</summary>
    IReadOnlyList<JsonObject>? Read(string text, string tenant);
}
