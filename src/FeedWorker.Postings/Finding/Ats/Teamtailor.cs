using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>Teamtailor: an RSS feed with places in its own namespace.</summary>
internal sealed class Teamtailor : IAtsSystem
{
    public string Name => "teamtailor";

    public string? TenantIn(Uri address) => AtsAddress.Subdomain(address, "teamtailor.com");

    public Uri ListEndpoint(string tenant, Uri address) => new($"https://{tenant}.teamtailor.com/jobs.rss");

    public IReadOnlyList<JsonObject>? Read(string text, string tenant)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var root = XDocument.Load(reader).Root!;
            return root.Name.LocalName == "rss" ? [.. root.Descendants("item").Select(Job)] : null;
        }
        catch (XmlException)
        {
            return null; // an error page instead of a list; the caller says so
        }
    }

    private static JsonObject Job(XElement item)
    {
        string? Value(string name) => item.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();
        var remote = Value("remoteStatus");
        return AtsJson.Job(Value("title"), Value("link"))
            .With("description", Value("description"))
            .With("datePosted", Value("pubDate") is { } date && DateTimeOffset.TryParse(date, System.Globalization.CultureInfo.InvariantCulture, out var posted) ? posted.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null)
            .With("employmentUnit", Value("department"))
            .With("jobLocation", AtsJson.Place(Value("city"), null, Value("country")))
            .With("identifier", AtsJson.Identifier(Value("guid")))
            .Remote(remote is "fully" or "remote");
    }
}
