using System.Globalization;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Serving.Pages;

/// <summary>Openings as a list of cards.</summary>
internal static class JobList
{
    /// <summary>A page lists so many, the newest, and says so: it must stay quick. The feeds have them all.</summary>
    public const int MaxListed = 500;

    /// <summary>The facts worth a word beside a title.</summary>
    private static readonly FactKey[] Shown = [FactKey.EmploymentType, FactKey.Arrangement, FactKey.Pay, FactKey.ValidThrough];

    public static Html Of(IEnumerable<PublishedOpening> openings, Addresses addresses) => $"""<ul class="jobs">{openings.Select(o => Card(o, addresses))}</ul>""";

    /// <summary>"3 open positions", in the page's language.</summary>
    public static string Count(int count, Labels labels) => count switch
    {
        0 => labels["noPositions"],
        1 => labels["oneOpen"],
        _ => string.Format(CultureInfo.InvariantCulture, labels["manyOpen"], count),
    };

    /// <summary>Says that there are more than the page lists, where that is so.</summary>
    public static Html Cut(int count, Labels labels) =>
        Html.If(count > MaxListed, () => $"""<p class="count">{string.Format(CultureInfo.InvariantCulture, labels["newestShown"], MaxListed)}</p>""");

    private static Html Card(PublishedOpening published, Addresses addresses)
    {
        var opening = published.Opening;
        var labels = Labels.For(opening.Posting.Language);
        var places = opening.Posting.Places.Select(p => FactText.Short(p, labels)).Where(p => p.Length > 0).Distinct();
        var facts = PostingFacts.Of(published, labels).Where(f => Shown.Contains(f.Key));
        return $"""
            <li lang="{labels.Language}"><h3><a href="{addresses.Path($"{opening.SiteId}/jobs/{opening.Slug}/")}">{opening.Posting.DisplayTitle}</a></h3>
            {Html.If(opening.Posting.Summary.Length > 0, () => $"<p>{opening.Posting.Summary}</p>")}
            <ul class="tags">{places.Select(p => (Html)$"<li>{p}</li>")}{facts.Select(f => Tag(f, labels))}</ul></li>

            """;
    }

    private static Html Tag(PostingFact fact, Labels labels) =>
        $"<li>{Html.If(fact.Key == FactKey.ValidThrough, () => $"{labels["validThrough"]} ")}{fact.Value}</li>";
}
