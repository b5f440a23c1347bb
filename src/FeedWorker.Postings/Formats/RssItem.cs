using System.ServiceModel.Syndication;
using System.Xml;

namespace FeedWorker.Postings.Formats;

/// <summary>One opening as an RSS item.</summary>
internal sealed class RssItem : SyndicationItem
{
    private readonly PublishedOpening _published;

    public RssItem(PublishedOpening published)
    {
        _published = published;
        var posting = published.Opening.Posting;
        Id = EntryId.Of(published.Opening.SiteId, published.Opening.Key);
        Title = new TextSyndicationContent(XmlText.Clean(posting.DisplayTitle));
        Summary = new TextSyndicationContent(XmlText.Clean(EntryHtml.SummaryOf(published)));
        Links.Add(SyndicationLink.CreateAlternateLink(published.PageUrl));
        foreach (var tag in EntryTags.Of(posting)) Categories.Add(new SyndicationCategory(XmlText.Clean(tag)));
    }

    protected override void WriteElementExtensions(XmlWriter writer, string version)
    {
        var opening = _published.Opening;
        writer.WriteElementString("pubDate", EntryDates.Rfc822(EntryDates.Published(opening, _published.TimeZone)));
        writer.WriteElementString("dc", "creator", FeedNamespaces.DublinCore, XmlText.Clean(opening.Posting.HiringOrganization.Name));
        writer.WriteElementString("content", "encoded", FeedNamespaces.Content, XmlText.Clean(EntryHtml.Of(_published)));
    }
}
