using System.Xml;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Formats;

/// <summary>The XML that job aggregators take: <c>source</c> with a <c>job</c> for each opening, every value in CDATA.</summary>
internal sealed class JobBoardFormat : IFeedFormat
{
    public string FileName => "jobs.xml";

    public string ContentType => "application/xml; charset=utf-8";

    public string Name => "Job-board XML";

    public void Write(Channel channel, Stream output)
    {
        using var writer = XmlWriter.Create(output, XmlText.Settings);
        writer.WriteStartDocument();
        writer.WriteStartElement("source");
        writer.WriteElementString("publisher", XmlText.Clean(channel.Organization?.Name ?? channel.Title));
        writer.WriteElementString("publisherurl", (channel.Organization?.Url ?? channel.HomeUrl).AbsoluteUri);
        writer.WriteElementString("lastBuildDate", EntryDates.Rfc822(channel.UpdatedAt));
        foreach (var published in channel.Open) WriteJob(writer, published);
        writer.WriteEndElement();
    }

    private static void WriteJob(XmlWriter writer, PublishedOpening published)
    {
        var opening = published.Opening;
        var posting = opening.Posting;
        var address = posting.Places.Count > 0 ? posting.Places[0].Address : new PostalAddress();
        writer.WriteStartElement("job");
        Element(writer, "title", posting.Title);
        Element(writer, "date", EntryDates.Rfc822(EntryDates.Published(opening, published.TimeZone)));
        Element(writer, "referencenumber", $"{opening.SiteId}-{opening.Key}");
        Element(writer, "requisitionid", posting.Identifier);
        Element(writer, "url", published.PageUrl.AbsoluteUri);
        Element(writer, "company", posting.HiringOrganization.Name);
        Element(writer, "sourcename", posting.HiringOrganization.Name);
        Element(writer, "city", address.Locality);
        Element(writer, "state", address.Region);
        Element(writer, "country", address.Country);
        Element(writer, "postalcode", address.PostalCode);
        Element(writer, "streetaddress", address.Street);
        Element(writer, "email", posting.ApplicationContact?.Email);
        Element(writer, "description", posting.DescriptionHtml);
        Element(writer, "salary", FactText.Of(posting.Pay, Labels.For("en")));
        Element(writer, "education", posting.Education is { } education ? SchemaTerms.Of(education) ?? "no requirements" : null);
        Element(writer, "jobtype", JobType(posting.EmploymentTypes));
        Element(writer, "category", posting.Department);
        Element(writer, "experience", FactText.Experience(posting.ExperienceMonths, Labels.For("en")));
        Element(writer, "expirationdate", posting.ValidThrough is { } end ? SchemaTerms.Of(DateOnly.FromDateTime(EntryDates.LastMoment(end))) : null);
        Element(writer, "remotetype", RemoteType(posting.Arrangement));
        writer.WriteEndElement();
    }

    private static void Element(XmlWriter writer, string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        writer.WriteStartElement(name);
        writer.WriteCData(XmlText.Clean(value)); // the writer splits a "]]>" over two sections
        writer.WriteEndElement();
    }

    /// <summary>Aggregators know five words; several are separated by commas, and a type that they have no word for is left out.</summary>
    private static string JobType(IReadOnlyList<EmploymentType> types) => string.Join(", ", types.Select(t => t switch
    {
        EmploymentType.FullTime => "fulltime",
        EmploymentType.PartTime => "parttime",
        EmploymentType.Contractor => "contract",
        EmploymentType.Temporary or EmploymentType.PerDiem => "temporary",
        EmploymentType.Intern => "internship",
        _ => "",
    }).Where(t => t.Length > 0).Distinct());

    private static string? RemoteType(WorkArrangement arrangement) => arrangement switch
    {
        WorkArrangement.Remote => "Fully remote",
        WorkArrangement.Hybrid => "Hybrid remote",
        _ => null,
    };
}
