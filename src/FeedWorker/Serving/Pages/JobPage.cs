using FeedWorker.Configuration;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Serving.Pages;

/// <summary><c>/{site}/jobs/{slug}/</c>: one opening for people, with its JobPosting for search engines.</summary>
internal static class JobPage
{
    public static Html Render(PublishedOpening published, SiteOptions site, Addresses addresses)
    {
        var posting = published.Opening.Posting;
        var labels = Labels.For(posting.Language ?? site.Language);
        return new PageFrame
        {
            Addresses = addresses,
            Title = $"{posting.DisplayTitle} – {posting.HiringOrganization.Name}",
            Labels = labels,
            Canonical = published.PageUrl,
            Description = EntryHtml.SummaryTextOf(published),
            Head = $"""<script type="application/ld+json">{Html.Raw(JsonText.InScript(JobPostingJson.For(published)))}</script>""",
            Body = $"""
                <nav class="crumbs" aria-label="Breadcrumb"><a href="{addresses.Path("")}">{labels["allPositions"]}</a> › <a href="{addresses.Path(site.Id + "/")}">{site.Organization.Name}</a></nav>
                <article>
                <h1{Spoken(posting.Language, labels)}>{posting.DisplayTitle}</h1>
                <p class="lead">{posting.HiringOrganization.Name}{Html.If(posting.Department is not null, () => $" · {posting.Department}")}</p>
                {Actions(published, labels)}
                <div class="job">
                <aside class="facts" aria-label="{labels["about"]}"><dl>{Facts(published, labels)}</dl></aside>
                <div class="text"{Spoken(posting.Language, labels)}>
                {Description(posting.DescriptionHtml, labels)}
                {Section("howToApply", posting.Sections.HowToApply, posting.DescriptionHtml, labels)}
                {Section("equalOpportunity", posting.Sections.EqualOpportunity, "", labels)}
                </div></div>
                </article>
                """,
        }.Render();
    }

    /// <summary>The text's own language, where our words around it are in another.</summary>
    private static Html Spoken(string? language, Labels labels) =>
        language is null || language.StartsWith(labels.Language, StringComparison.OrdinalIgnoreCase) ? Html.Empty : $" lang=\"{language}\"";

    private static Html Actions(PublishedOpening published, Labels labels)
    {
        var posting = published.Opening.Posting;
        var apply = posting.ApplyUrl ?? (posting.DirectApply ? posting.Url : null) ?? FactText.MailTo(posting.ApplicationContact?.Email);
        var see = posting.Url ?? published.SitePageUrl;
        return $"""
            <p class="actions">
            {Html.If(apply is not null, () => $"""<a class="button" href="{apply}">{labels["apply"]}</a>""")}
            {Html.If(see != apply, () => $"""<a class="button{Html.If(apply is not null, () => $" plain")}" href="{see}">{labels["seePosting"]}</a>""")}
            </p>
            """;
    }

    private static Html Facts(PublishedOpening published, Labels labels)
    {
        var facts = PostingFacts.Of(published, labels).GroupBy(f => f.Key);
        return $"{facts.Select(f => (Html)$"<div><dt>{f.First().Label}</dt>{f.Select(Value)}</div>")}";
    }

    private static Html Value(PostingFact fact) => fact.Link is null ? $"<dd>{fact.Value}</dd>" : (Html)$"""<dd><a href="{fact.Link}">{fact.Value}</a></dd>""";

    private static Html Description(string html, Labels labels) =>
        html.Length == 0 ? $"""<p class="empty">{labels["noDescription"]}</p>""" : Html.Raw(html);

    /// <summary>A part of the posting that its description does not already hold.</summary>
    private static Html Section(string label, string? text, string description, Labels labels)
    {
        if (string.IsNullOrWhiteSpace(text)) return Html.Empty;
        var begins = HtmlText.Encode(text.Length > 40 ? text[..40] : text);
        if (description.Contains(begins, StringComparison.OrdinalIgnoreCase)) return Html.Empty;
        return $"""<section class="aside"><h2>{labels[label]}</h2>{text}</section>""";
    }
}
