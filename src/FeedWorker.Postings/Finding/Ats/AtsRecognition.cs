using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding.Ats;

/// <summary>Looks for an applicant tracking system behind a page: its own address, its frames and scripts, its links.</summary>
internal static class AtsRecognition
{
    public static AtsReference? On(Page page)
    {
        if (AtsSystems.Recognise(page.Address) is { } own) return own;
        var embedded = page.Document.QuerySelectorAll("iframe[src],script[src],[data-src]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("data-src"));
        var linked = page.Document.Links.Select(l => l.GetAttribute("href"));
        foreach (var address in embedded.Concat(linked))
            if (Uri.TryCreate(page.BaseUrl, address, out var link) && AtsSystems.Recognise(link) is { } found) return found;
        return null;
    }
}
