using System.Runtime.CompilerServices;
using FeedWorker.Postings.Lifecycle;

namespace FeedWorker.Storing;

/// <summary>The streams of <see cref="IPublishedState"/> for a state that only knows whole sites.</summary>
internal static class PublishedStateStreams
{
    public static async IAsyncEnumerable<Opening> OpenAsync(IPublishedState state, IReadOnlyList<string> siteIds, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var all = new List<Opening>();
        foreach (var id in siteIds) all.AddRange((await state.SiteAsync(id, cancellation)).Open);
        foreach (var opening in all.OrderByDescending(o => o.OpenedAt).ThenBy(o => o.Key, StringComparer.Ordinal)) yield return opening;
    }

    public static async IAsyncEnumerable<Opening> ClosedAsync(IPublishedState state, IReadOnlyList<string> siteIds, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var all = new List<Opening>();
        foreach (var id in siteIds) all.AddRange((await state.SiteAsync(id, cancellation)).Closed);
        foreach (var opening in all.OrderByDescending(o => o.ClosedAt).ThenBy(o => o.Key, StringComparer.Ordinal)) yield return opening;
    }
}
