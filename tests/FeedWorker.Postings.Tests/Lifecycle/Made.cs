using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Lifecycle;

/// <summary>Postings and memories in one line each.</summary>
internal static class Made
{
    public static readonly Uri Page = new("https://shop.example/jobs");

    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static ReadPosting Read(string title, string? link = null, string? place = null, string? text = null, string? number = null) => new()
    {
        Posting = new Posting
        {
            Title = title,
            DisplayTitle = title,
            DescriptionHtml = text is null ? "" : $"<p>{text}</p>",
            HiringOrganization = new Organization { Name = "The Shop" },
            Identifier = number,
            Places = place is null ? [] : [new Place { Address = new PostalAddress { Locality = place } }],
        },
        Link = link is null ? null : new Uri(Page, link),
    };

    /// <summary>The openings of a site that just saw <paramref name="postings"/> for the first time.</summary>
    public static SiteMemory Seen(IReadOnlyList<ReadPosting> postings, DateTimeOffset? at = null)
    {
        var memory = new SiteMemory { SiteId = "shop" };
        return memory with { Open = Run(memory, postings, at ?? Noon).Changed };
    }

    public static RunDecision Run(SiteMemory memory, IReadOnlyList<ReadPosting> postings, DateTimeOffset at, LifecyclePolicy? policy = null) =>
        OpeningLifecycle.Decide(memory, new RunReading { Kind = ReadingKind.Read, Page = Page, Postings = postings }, at, policy ?? new LifecyclePolicy());

    /// <summary>The memory after a decision.</summary>
    public static SiteMemory After(this SiteMemory memory, RunDecision decision)
    {
        var openings = memory.Listed.Concat(decision.Changed).GroupBy(o => o.Key).Select(g => g.Last()).ToList();
        return memory with
        {
            Open = [.. openings.Where(o => o.State != OpeningState.Closed)],
            Expired = [.. openings.Where(o => o.StillListed)],
            JustClosed = [.. decision.Changed.Where(o => o is { State: OpeningState.Closed, StillListed: false, DelistedAt: null })],
            Profile = decision.Profile,
            ConfirmingRuns = decision.ConfirmingRuns,
        };
    }

    /// <summary>Which opening each posting was recognised as: indices into the memory's openings, null for a new one.</summary>
    public static IReadOnlyList<int?> Match(SiteMemory memory, IReadOnlyList<ReadPosting> postings) => [.. Identity.Match(memory.Open, postings, Page).Select(m => m.Opening)];
}
