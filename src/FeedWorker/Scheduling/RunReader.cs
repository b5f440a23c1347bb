using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;
using FeedWorker.Storing;

namespace FeedWorker.Scheduling;

/// <summary>Fetches a site's page and, unless nothing can be new, reads it and the postings' own pages.</summary>
internal sealed class RunReader(FeedWorkerOptions options, ISourceFetcher fetcher, SourceReader source, KnownPages pages)
{
    /// <summary>A changed listing is a reason to ask for its details again, but not for those that were just asked for.</summary>
    private static readonly TimeSpan FreshWhenChanged = TimeSpan.FromHours(1);

    /// <summary>With an unchanged listing the details are asked for again once a day; a little less, so that a daily schedule meets it.</summary>
    private static readonly TimeSpan FreshWhenSame = TimeSpan.FromHours(23);

    public async Task<RunRead> ReadAsync(
        SiteOptions site, RunMode mode, SiteState state, IReadOnlyDictionary<string, KnownPage> known, DateTimeOffset now, CancellationToken cancellation)
    {
        var profile = site.Profile(options);
        var address = site.PageAddress(options);
        var budget = new RunBudget(options.Fetch.MaxDetails + 20, options.Fetch.MaxBytes * 10);
        var (requests, bytes) = (budget.RequestsLeft, budget.BytesLeft);
        var page = known.GetValueOrDefault(address.AbsoluteUri);
        var answer = await fetcher.FetchAsync(
            new FetchRequest { Address = address, ETag = page?.ETag, LastModified = page?.LastModified, Own = site.Own, Budget = budget }, cancellation);
        if (answer.Status is FetchStatus.Failed or FetchStatus.Gone || (answer.Status == FetchStatus.NotModified && page is null))
            return RunRead.Fail(profile.PageUrl, answer.Reason ?? $"{address} could not be fetched.") with { Listing = answer, Requests = requests - budget.RequestsLeft };

        var memory = new RunMemory(site.Id, pages, known, now, mode == RunMode.Asked ? TimeSpan.Zero : FreshWhenChanged);
        var same = answer.Status == FetchStatus.NotModified || memory.HasSameBytes(address, answer);
        if (same) memory.Confirm(address);
        if (same && mode == RunMode.Scheduled && ReadingKey.LetsUnchangedStand(state.ReadingKey, ReadingKey.Of(site)) && !DetailsAreDue(site, state, now))
            return new RunRead
            {
                Reading = new RunReading { Kind = ReadingKind.Unchanged, Page = profile.PageUrl },
                Listing = answer,
                ListingIsSame = true,
                Learnt = memory.Learnt,
                Requests = requests - budget.RequestsLeft,
            };

        if (!same) memory.Remember(address, answer);
        var body = same && answer.Body.IsEmpty ? await pages.BodyAsync(site.Id, address.AbsoluteUri, cancellation) ?? answer.Body : answer.Body;
        var choices = new ReadingChoices
        {
            FollowDetails = site.FollowDetails,
            MaxDetails = options.Fetch.MaxDetails,
            Own = site.Own,
            ReadFrom = address.IsFile ? address : null,
            Memory = memory,
            Budget = budget,
        };
        var publicAddress = address.IsFile ? profile.PageUrl : answer.Status == FetchStatus.NotModified ? page!.Address : null;
        var bytesToRead = answer.ToSource(now, publicAddress) with { Body = body, ContentType = answer.ContentType ?? page?.ContentType };
        var reading = await source.ReadAsync(bytesToRead, profile, choices, cancellation);
        return new RunRead
        {
            Reading = Of(reading, profile, body),
            Method = reading.Findings?.Method,
            Listing = answer,
            ListingIsSame = same,
            Body = body,
            Learnt = memory.Learnt,
            DetailsChecked = true,
            Requests = requests - budget.RequestsLeft,
            Bytes = bytes - budget.BytesLeft,
        };
    }

    private static bool DetailsAreDue(SiteOptions site, SiteState state, DateTimeOffset now) =>
        site.FollowDetails && state.Memory.Open.Any(o => o.ListingOnly is not null)
        && !(state.DetailsCheckedAt is { } checkedAt && checkedAt <= now && now - checkedAt < FreshWhenSame);

    private static RunReading Of(SourceReading reading, SiteProfile profile, ReadOnlyMemory<byte> body)
    {
        if (reading.Page is not { } page || reading.Findings is not { } findings)
            return new RunReading { Kind = ReadingKind.Failed, Page = profile.PageUrl, Reason = reading.Failure };
        return new RunReading
        {
            Kind = ReadingKind.Read,
            Page = profile.PageUrl,
            Postings = reading.Postings,
            SaysNone = findings.Outcome == Outcome.None,
            Look = PageLook.Of(page, findings.Postings, body.Span),
            Reason = findings.Notes.Count > 0 ? findings.Notes[0] : null,
        };
    }
}
