using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Readiness;
using FeedWorker.Storing;

namespace FeedWorker.Serving.Pages;

/// <summary><c>/status/{site}/{slug}</c>: the life of one opening, event by event.</summary>
internal static class OpeningStoryPage
{
    public static Html Render(string siteId, string slug, Opening? opening, IReadOnlyList<OpeningEvent> events, Addresses addresses, DateTimeOffset now)
    {
        var title = opening?.Posting.DisplayTitle ?? slug;
        return new PageFrame
        {
            Addresses = addresses,
            Title = title,
            Labels = Labels.For("en"),
            Hidden = true,
            Place = $"""<span><a href="/status">Status</a></span>""",
            Body = $"""
                <h1>{title}</h1>
                <p class="lead">{(opening is null ? "Closed." : opening.State == OpeningState.Missing ? "Missing, still published." : "Open.")} <a href="{addresses.Path($"{siteId}/jobs/{slug}/")}">Its page</a></p>
                {Html.If(opening is not null, () => Readiness(JobSearchReadiness.Of(opening!.Posting, now)))}
                <div class="table"><table><caption class="skip">Events</caption>
                <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col" class="num">Run</th><th scope="col">Why</th></tr></thead>
                <tbody>{events.Select(e => (Html)$"""<tr><td data-label="When">{StatusText.At(e.At)}</td><td data-label="What">{e.Kind}</td><td class="num" data-label="Run">{Run(e.RunId)}</td><td data-label="Why">{e.Reason}</td></tr>""")}</tbody></table></div>
                """,
        }.Render();
    }

    private static string Run(long id) => id == 0 ? "–" : id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Html Readiness(PostingReadiness readiness) =>
        $"""<ul>{readiness.Findings.Select(f => (Html)$"""<li><span class="state {(f.Level == ReadinessLevel.Required ? "bad" : "warn")}">{(f.Level == ReadinessLevel.Required ? "Required" : "Recommended")}</span> {f.Message}</li>""")}</ul>""";
}
