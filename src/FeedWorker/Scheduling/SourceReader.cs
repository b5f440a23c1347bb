using System.Text.RegularExpressions;
using FeedWorker.Fetching;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Scheduling;

/// <summary>
/// The way from bytes to postings: read the page, find the openings, follow each to its own page, read the fields. It stores nothing and
/// decides nothing, so that <c>preview</c> shows exactly what a run would see.
/// </summary>
internal sealed class SourceReader(ISourceFetcher fetcher, PageReader pages, PostingFinder finder, PostingPage postingPage, PostingNormalizer normalizer, TimeProvider clock)
{
    public async Task<SourceReading> ReadAsync(SourceBytes source, SiteProfile site, ReadingChoices choices, CancellationToken cancellation)
    {
        var reading = pages.Read(source, site.Language);
        if (reading.Page is not { } page) return new SourceReading { Failure = reading.Failure };
        if (choices.Expect == PageExpectation.Detail) return Single(page, site, null) ?? NoPosting(page);

        var findings = finder.Find(page, site);
        var notes = new List<string>(page.Notes);
        if (findings.Ats is { } ats && findings.Outcome != Outcome.Found)
            findings = await InAtsAsync(ats, findings, page, choices, notes, cancellation);
        // A page that is one posting is read whole: its head, its address and every part are the posting's.
        var mayBeOne = findings.Outcome == Outcome.Suspect || findings is { Outcome: Outcome.Found, Method: "page", Postings.Count: 1 };
        if (mayBeOne && choices.Expect == PageExpectation.Auto && Single(page, site, findings) is { } single) return single;

        var postings = new List<ReadPosting>(findings.Postings.Count);
        var links = findings.Postings.Where(p => p.Link is not null).CountBy(p => p.Link!.AbsoluteUri).ToDictionary();
        foreach (var found in findings.Postings)
        {
            // A link that several postings share is nobody's own page.
            var own = found.Link is { } link && links[link.AbsoluteUri] == 1 && postings.Count < choices.MaxDetails ? DetailAddress.Of(link, page.Address, choices.ReadFrom) : null;
            postings.Add(await WithDetailAsync(found, page, site, choices, own, cancellation));
        }

        return new SourceReading { Page = page, Findings = findings, Postings = postings, Notes = [.. notes, .. findings.Notes] };
    }

    private SourceReading? Single(Page page, SiteProfile site, Findings? listing)
    {
        if (postingPage.Find(page, site, null) is not { } found) return null;
        var read = normalizer.Normalize(found, page, null, null, site);
        var findings = new Findings
        {
            Outcome = Outcome.Found,
            Method = found.Structured is null ? "page" : "json-ld",
            Postings = [found],
            Candidates = listing?.Candidates ?? [],
        };
        // The page is the posting: nothing nearer can be its address.
        read = read.Posting.Url is null ? read with { Posting = read.Posting with { Url = page.Address } } : read;
        return new SourceReading { Page = page, IsDetail = true, Findings = findings, Postings = [read], Notes = page.Notes };
    }

    private static SourceReading NoPosting(Page page) => new()
    {
        Page = page,
        IsDetail = true,
        Findings = new Findings { Outcome = Outcome.Suspect, Method = "none", Notes = ["The page does not read as one opening."] },
        Notes = [.. page.Notes, "The page does not read as one opening."],
    };

    private async Task<Findings> InAtsAsync(AtsReference ats, Findings onPage, Page page, ReadingChoices choices, List<string> notes, CancellationToken cancellation)
    {
        var answer = await GetAsync(ats.ListEndpoint, page, choices, cancellation);
        if (answer.Status != FetchStatus.Ok)
        {
            notes.Add($"The page shows its openings through {ats.Name}, but its list could not be read: {answer.Reason}");
            return onPage;
        }

        var found = finder.FindInAts(ats, answer.ToSource(clock.GetUtcNow()));
        return found.Outcome == Outcome.Found || onPage.Outcome != Outcome.Found ? found with { Candidates = onPage.Candidates } : onPage;
    }

    private async Task<ReadPosting> WithDetailAsync(FoundPosting found, Page page, SiteProfile site, ReadingChoices choices, Uri? address, CancellationToken cancellation)
    {
        var listed = normalizer.Normalize(found, page, null, null, site);
        if (!choices.FollowDetails || address is null) return listed;
        listed = listed with { ListingOnly = listed.Posting };
        var answer = await GetAsync(address, page, choices, cancellation);
        if (answer.Status != FetchStatus.Ok) return listed with { DetailFailure = answer.Reason };
        var reading = pages.Read(answer.ToSource(clock.GetUtcNow()), site.Language ?? page.Language);
        if (reading.Page is not { } detailPage) return listed with { DetailFailure = reading.Failure };
        try
        {
            if (postingPage.Find(detailPage, site, found) is not { } detail) return listed with { DetailFailure = $"{address} is not about this opening." };
            return normalizer.Normalize(found, page, detail, detailPage, site) with { Link = found.Link, DetailRead = true, ListingOnly = listed.Posting };
        }
        catch (RegexMatchTimeoutException)
        {
            return listed with { DetailFailure = $"{address} takes too long to read." };
        }
    }

    /// <summary>What is fresh is taken from memory; else a conditional request, and a 304 gives the body that is remembered.</summary>
    private async Task<FetchResult> GetAsync(Uri address, Page page, ReadingChoices choices, CancellationToken cancellation)
    {
        var known = await choices.Memory.RecallAsync(address, cancellation);
        if (known is not null && choices.Memory.IsFresh(address)) return known;
        var answer = await fetcher.FetchAsync(
            new FetchRequest
            {
                Address = address, LinkedFrom = choices.ReadFrom ?? page.Address, ETag = known?.ETag, LastModified = known?.LastModified, Own = choices.Own, Budget = choices.Budget,
            },
            cancellation);
        if (answer.Status == FetchStatus.NotModified && known is not null)
        {
            choices.Memory.Confirm(address);
            return known;
        }

        if (answer.Status == FetchStatus.Ok) choices.Memory.Remember(address, answer);
        return answer;
    }
}
