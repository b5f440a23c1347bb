using System.Text;
using FeedWorker.Configuration;
using FeedWorker.Serving.Pages;
using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>The operator's pages, made anew on every request: they show the moment.</summary>
internal sealed class StatusPages(FeedWorkerOptions options, Addresses addresses, IPublishedState state, ReadinessCensus census, PendingAnnouncements announcements, TimeProvider clock)
{
    public async Task OverviewAsync(HttpContext context)
    {
        var reports = new List<SiteReport>();
        foreach (var site in options.Sites) reports.Add(await SiteReport.ReadAsync(site, state, census, context.RequestAborted));
        await ShowAsync(context, StatusPage.Render(reports, await announcements.ReadAsync(context.RequestAborted), addresses, clock.GetUtcNow()));
    }

    public async Task OpeningAsync(HttpContext context, string site, string slug)
    {
        var events = options.Sites.Any(s => s.Id == site) ? await state.EventsAsync(site, slug, context.RequestAborted) : [];
        if (events.Count == 0)
        {
            await PublishedEndpoint.SayAsync(context, StatusCodes.Status404NotFound, "There is no such opening.");
            return;
        }

        var opening = await state.OpeningAsync(site, slug, context.RequestAborted);
        await ShowAsync(context, OpeningStoryPage.Render(site, slug, opening, events, addresses, clock.GetUtcNow()));
    }

    private static Task ShowAsync(HttpContext context, Html page)
    {
        context.Response.ContentType = PageDraft.ContentType;
        context.Response.Headers.CacheControl = CachePolicy.Never;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        foreach (var header in PageDraft.Headers) context.Response.Headers[header.Key] = header.Value;
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(page.ToString()), context.RequestAborted).AsTask();
    }
}
