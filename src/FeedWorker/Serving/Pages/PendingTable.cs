using FeedWorker.Storing;

namespace FeedWorker.Serving.Pages;

/// <summary>Announcements that have not arrived yet.</summary>
internal static class PendingTable
{
    public static Html Render(IReadOnlyList<OutboxItem> pending, DateTimeOffset now) => $"""
        <section class="site" aria-labelledby="pending"><h2 id="pending">Announcements under way<span class="count">{pending.Count}</span></h2>
        <div class="table"><table>
        <thead><tr><th scope="col">To</th><th scope="col">Site</th><th scope="col">Since</th><th scope="col" class="num">Attempts</th><th scope="col">Next</th><th scope="col">Trouble</th></tr></thead>
        <tbody>{pending.Select(i => Row(i, now))}</tbody></table></div></section>
        """;

    private static Html Row(OutboxItem item, DateTimeOffset now) => $"""
        <tr><td data-label="To">{item.Kind} {item.Receiver}</td><td data-label="Site">{item.SiteId}</td>
        <td data-label="Since">{StatusText.Ago(item.CreatedAt, now)}</td><td class="num" data-label="Attempts">{item.Attempts}</td><td data-label="Next">{StatusText.In(item.NextAttemptAt, now)}</td><td data-label="Trouble">{item.LastError}</td></tr>
        """;
}
