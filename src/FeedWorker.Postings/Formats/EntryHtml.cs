using System.Text;

namespace FeedWorker.Postings.Formats;

/// <summary>The full text of a feed entry: the stated facts, the description as sanitised when it was read, the employer's statement below it.</summary>
internal static class EntryHtml
{
    public static string Of(PublishedOpening published)
    {
        var posting = published.Opening.Posting;
        var labels = Labels.For(posting.Language);
        var html = new StringBuilder(posting.DescriptionHtml.Length + 512).Append("<ul>");
        foreach (var fact in PostingFacts.Of(published, labels))
            html.Append("<li><strong>").Append(Encode(fact.Label)).Append(":</strong> ").Append(Encode(fact.Value)).Append("</li>");
        html.Append("</ul>").Append(posting.DescriptionHtml);
        if (posting.Sections.EqualOpportunity is { } statement) html.Append("<p><em>").Append(Encode(statement)).Append("</em></p>");
        if (posting.Url is { } url) Link(html, url, labels["seePosting"]);
        if (posting.ApplyUrl is { } apply) Link(html, apply, labels["apply"]);
        return html.ToString();
    }

    /// <summary>The summary as HTML: RSS readers take a description for markup, so a plain <c>&lt;</c> has to be said as one.</summary>
    public static string SummaryOf(PublishedOpening published) => Encode(SummaryTextOf(published));

    /// <summary>The first sentences, else what is known beside the title.</summary>
    public static string SummaryTextOf(PublishedOpening published)
    {
        var posting = published.Opening.Posting;
        if (posting.Summary.Length > 0) return posting.Summary;
        var labels = Labels.For(posting.Language);
        return string.Join(" · ", PostingFacts.Of(published, labels)
            .Where(f => f.Key is FactKey.Organization or FactKey.EmploymentType or FactKey.Place or FactKey.Pay).Select(f => f.Value));
    }

    private static void Link(StringBuilder html, Uri address, string text) =>
        html.Append("<p><a href=\"").Append(Encode(address.AbsoluteUri)).Append("\">").Append(Encode(text)).Append("</a></p>");

    private static string Encode(string text) => HtmlText.Encode(text);
}
