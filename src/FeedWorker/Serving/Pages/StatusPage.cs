using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Readiness;
using FeedWorker.Storing;

namespace FeedWorker.Serving.Pages;

/// <summary><c>/status</c>: every site, what its last runs concluded, and what needs attention.</summary>
internal static class StatusPage
{
    public static Html Render(IReadOnlyList<SiteReport> reports, IReadOnlyList<OutboxItem> pending, Addresses addresses, DateTimeOffset now)
    {
        var attention = reports.Where(r => r.Status.Attention is not null).ToList();
        return new PageFrame
        {
            Addresses = addresses,
            Title = "Status",
            Labels = Labels.For("en"),
            Hidden = true,
            Place = $"<span>Status</span>",
            Body = $"""
                <h1>Status</h1>
                <p class="lead">{reports.Count} {(reports.Count == 1 ? "site" : "sites")}, {reports.Sum(r => r.Summary.Open)} open postings, {(attention.Count == 0 ? "all well" : $"{attention.Count} needing attention")}. {StatusText.At(now)}</p>
                {attention.Select(r => (Html)$"""<p class="notice"><strong><a href="#{r.Site.Id}">{r.Site.Organization.Name}</a>:</strong> {r.Status.Attention}</p>""")}
                <div class="table"><table>
                <caption class="skip">Sites</caption>
                <thead><tr><th scope="col">Site</th><th scope="col">Last outcome</th><th scope="col">Last run</th><th scope="col" class="num">Open</th><th scope="col" class="num">Ready for job search</th><th scope="col">Next run</th></tr></thead>
                <tbody>{reports.Select(r => Row(r, now))}</tbody></table></div>
                {Html.If(pending.Count > 0, () => PendingTable.Render(pending, now))}
                {reports.Select(r => Section(r, addresses, now))}
                """,
        }.Render();
    }

    private static Html Row(SiteReport report, DateTimeOffset now)
    {
        var last = report.Status.LastRuns.Count > 0 ? report.Status.LastRuns[0] : null;
        return $"""
            <tr><th scope="row"><a href="#{report.Site.Id}">{report.Site.Organization.Name}</a></th>
            <td data-label="Last outcome">{(last is null ? Html.Raw("not run yet") : StatusText.State(last.Outcome))}</td><td data-label="Last run">{StatusText.Ago(last?.EndedAt, now)}</td>
            <td class="num" data-label="Open">{report.Summary.Open}</td><td class="num" data-label="Ready">{report.Readiness.Eligible}</td>
            <td data-label="Next run">{StatusText.In(report.Status.NextRunAt, now)}</td></tr>
            """;
    }

    private static Html Section(SiteReport report, Addresses addresses, DateTimeOffset now) => $"""
        <section class="site" id="{report.Site.Id}" aria-labelledby="h-{report.Site.Id}">
        <h2 id="h-{report.Site.Id}"><a href="{addresses.Path(report.Site.Id + "/")}">{report.Site.Organization.Name}</a><span class="count">{report.Site.Page}</span></h2>
        <p class="count">Last good run {StatusText.Ago(report.Status.LastGoodAt, now)}; published state changed {StatusText.Ago(report.Summary.ChangedAt, now)}{Html.If(report.Status.ConsecutiveFailures > 0, () => $"; {report.Status.ConsecutiveFailures} failed in a row")}.</p>
        {Readiness(report)}
        {Html.If(report.Newest.Count > 0, () => Openings(report))}
        <details><summary>Last runs</summary><div class="table"><table>
        <thead><tr><th scope="col">When</th><th scope="col">Outcome</th><th scope="col" class="num">Open</th><th scope="col">Why</th></tr></thead>
        <tbody>{report.Status.LastRuns.Select(r => (Html)$"""<tr><td data-label="When">{StatusText.Ago(r.EndedAt, now)}</td><td data-label="Outcome">{StatusText.State(r.Outcome)}</td><td class="num" data-label="Open">{r.Postings}</td><td data-label="Why">{r.Reason}</td></tr>""")}</tbody></table></div></details>
        </section>
        """;

    private static Html Openings(SiteReport report) => $"""
        <details><summary>Open postings ({report.Summary.Open})</summary>{Html.If(report.Summary.Open > report.Newest.Count, () => $"""<p class="count">The newest {report.Newest.Count} are listed.</p>""")}<ul>
        {report.Newest.Select(o => (Html)$"""<li><a href="/status/{report.Site.Id}/{o.Slug}">{o.Posting.DisplayTitle}</a>{Html.If(o.MissingSince is not null, () => $" (missing since {StatusText.At(o.MissingSince!.Value)})")}</li>""")}
        </ul></details>
        """;

    /// <summary>One line for each thing that is missing, with how many postings it concerns.</summary>
    private static Html Readiness(SiteReport report)
    {
        var findings = report.Readiness.Findings.OrderByDescending(f => f.Value).ThenBy(f => f.Key.Message, StringComparer.Ordinal).ToList();
        var blocking = findings.Where(f => f.Key.Level == ReadinessLevel.Required).ToList();
        var better = findings.Where(f => f.Key.Level == ReadinessLevel.Recommended).ToList();
        return $"""
            {Html.If(blocking.Count > 0, () => $"""<div class="notice"><strong>Kept out of Google’s job search:</strong><ul>{blocking.Select(Line)}</ul></div>""")}
            {Html.If(better.Count > 0, () => $"<details><summary>What would improve the postings ({better.Count})</summary><ul>{better.Select(Line)}</ul></details>")}
            """;
    }

    private static Html Line(KeyValuePair<ReadinessFinding, int> finding) =>
        $"<li>{finding.Value} {(finding.Value == 1 ? "posting" : "postings")}: {finding.Key.Message}</li>";
}
