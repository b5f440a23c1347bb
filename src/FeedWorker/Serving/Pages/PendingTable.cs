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
        <tr><td>{item.Kind} {item.Receiver}</td><td>{item.SiteId}</td>
        <td>{StatusText.Ago(item.CreatedAt, now)}</td><td class="num">{item.Attempts}</td><td>{StatusText.In(item.NextAttemptAt, now)}</td><td>{item.LastError}</td></tr>
        """;
}
