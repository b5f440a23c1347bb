using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>Personio: an XML list; each description is a set of named parts.</summary>
internal sealed class Personio : IAtsSystem
{
    public string Name => "personio";

    public string? TenantIn(Uri address) => AtsAddress.Subdomain(address, "jobs.personio.de", "jobs.personio.com");

    public Uri ListEndpoint(string tenant, Uri address) => new($"https://{tenant}.jobs.personio.{(address.Host.EndsWith(".com", StringComparison.OrdinalIgnoreCase) ? "com" : "de")}/xml");

    public IReadOnlyList<JsonObject>? Read(string text, string tenant)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var root = XDocument.Load(reader).Root!;
            return root.Name.LocalName == "workzag-jobs" ? [.. root.Elements("position").Select(p => Job(p, tenant))] : null;
        }
        catch (XmlException)
        {
            return null; // an error page instead of a list; the caller says so
        }
    }

    private static JsonObject Job(XElement position, string tenant)
    {
        var parts = position.Descendants("jobDescription").Select(d => $"<h3>{d.Element("name")?.Value}</h3>{d.Element("value")?.Value}");
        var id = position.Element("id")?.Value.Trim();
        return AtsJson.Job(position.Element("name")?.Value.Trim(), $"https://{tenant}.jobs.personio.de/job/{id}")
            .With("description", string.Concat(parts))
            .With("employmentType", $"{position.Element("employmentType")?.Value} {position.Element("schedule")?.Value}")
            .With("employmentUnit", position.Element("department")?.Value)
            .With("datePosted", position.Element("createdAt")?.Value)
            .With("jobLocation", AtsJson.Place(position.Element("office")?.Value))
            .With("identifier", AtsJson.Identifier(id));
    }
}
