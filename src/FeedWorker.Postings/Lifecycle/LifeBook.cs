using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>Writes down what a run does to each opening, and closes into a <see cref="RunDecision"/>.</summary>
internal sealed class LifeBook(string siteId, Uri page, DateTimeOffset now)
{
    private readonly List<Opening> _changed = [];
    private readonly List<LifeEvent> _events = [];
    private readonly List<string> _explanations = [];

    public DateTimeOffset Now { get; } = now;

    /// <summary>Postings seen in this run that are open.</summary>
    public int Live { get; private set; }

    /// <summary>Closed in this run by their closing date, and not known to be gone.</summary>
    public IEnumerable<Opening> StillListed => _changed.Where(o => o.StillListed);

    /// <summary>Its closing date has passed.</summary>
    public void Expire(Opening opening, TimeZoneInfo zone)
    {
        var (closed, happened) = Expiry.Close(opening, zone);
        _changed.Add(closed);
        _events.Add(happened);
    }

    /// <summary>Seen again; updated when a reader would see a difference, closed when its closing date was moved into the past.</summary>
    public void See(Opening opening, ReadPosting read, string rule, TimeZoneInfo zone)
    {
        _explanations.Add($"{opening.Key} \"{read.Posting.DisplayTitle}\": {rule}");
        var hasPassed = Expiry.HasPassed(read.Posting.ValidThrough, Now);
        if (opening.State == OpeningState.Closed)
        {
            if (read.Posting.ValidThrough is not null && !hasPassed) TakeUp(opening, read, $"Its closing date was moved to {read.Posting.ValidThrough:yyyy-MM-dd}.");
            else if (opening.MissingSince is not null) _changed.Add(opening with { MissingSince = null });
            return;
        }

        if (hasPassed && Expiry.IsDoubtful(read)) (read, hasPassed) = (WithoutDate(read), false);
        var back = opening with { State = OpeningState.Open, LastSeenAt = Now, MissingSince = null };
        if (opening.State == OpeningState.Missing) _events.Add(new LifeEvent(LifeEventKind.SeenAgain, opening.Key, Now, $"Back on the page ({rule})."));
        var (updated, fields) = OpeningRevision.Of(back, read, page, Now);
        if (fields.Count > 0) _events.Add(new LifeEvent(LifeEventKind.Updated, opening.Key, updated.UpdatedAt, $"Changed: {string.Join(", ", fields)} ({rule})."));
        if (hasPassed) Expire(updated, zone);
        else if (OpeningRevision.MustBeKept(opening, updated)) _changed.Add(updated);
        if (!hasPassed) Live++;
    }

    /// <summary>Not known as listed: one that blinked for a run is taken up again, the others are new openings unless their time is over.</summary>
    public void Arrive(SiteMemory memory, IReadOnlyList<ReadPosting> postings)
    {
        postings = [.. postings.Select(p => Expiry.HasPassed(p.Posting.ValidThrough, Now) && Expiry.IsDoubtful(p) ? WithoutDate(p) : p)
            .Where(p => !Expiry.HasPassed(p.Posting.ValidThrough, Now))]; // what is over was never open
        var keys = new OpeningKey(memory.Listed.Concat(memory.JustClosed).Select(o => o.Key).Concat(memory.Closed.Select(c => c.Key)));
        foreach (var match in Identity.Match(memory.JustClosed, postings, page))
        {
            var read = postings[match.Posting];
            if (match.Opening is { } index) TakeUp(memory.JustClosed[index], read, $"Gone for one run only ({match.Rule}).");
            else Open(memory, read, keys);
            Live++;
        }
    }

    /// <summary>Gone, and believed to be.</summary>
    public void Leave(Opening opening, string reason, DateTimeOffset? since)
    {
        if (opening.State == OpeningState.Closed)
        {
            var delistedAt = opening.MissingSince ?? since ?? Now;
            _changed.Add(opening with { StillListed = false, MissingSince = null, DelistedAt = delistedAt });
            _events.Add(new LifeEvent(LifeEventKind.Delisted, opening.Key, delistedAt, reason));
            return;
        }

        var closedAt = opening.MissingSince ?? since ?? Now;
        if (closedAt < opening.OpenedAt) closedAt = opening.OpenedAt;
        _changed.Add(opening with { State = OpeningState.Closed, ClosedAt = closedAt, ClosedReason = reason, MissingSince = opening.MissingSince ?? closedAt });
        _events.Add(new LifeEvent(LifeEventKind.Closed, opening.Key, closedAt, reason));
    }

    /// <summary>Not seen, and not yet believed to be gone.</summary>
    public void Miss(Opening opening, string reason)
    {
        if (opening.MissingSince is not null) return;
        if (opening.State == OpeningState.Closed)
        {
            _changed.Add(opening with { MissingSince = Now });
            return;
        }

        _changed.Add(opening with { State = OpeningState.Missing, MissingSince = Now });
        _events.Add(new LifeEvent(LifeEventKind.Missing, opening.Key, Now, reason));
    }

    public RunDecision Close(SiteMemory memory, Outcome outcome, string reason)
    {
        var open = memory.Open.ToDictionary(o => o.Key);
        foreach (var opening in _changed) open[opening.Key] = opening;
        return new RunDecision
        {
            Outcome = outcome,
            Reason = reason,
            Events = _events,
            Changed = _changed,
            Explanations = _explanations,
            OpenCount = open.Values.Count(o => o.State != OpeningState.Closed),
        };
    }

    private void Open(SiteMemory memory, ReadPosting read, OpeningKey keys)
    {
        var marks = PostingMarks.Of(read, page);
        var key = keys.New(siteId, Now, marks);
        var before = memory.Closed.LastOrDefault(c => IsSame(c, marks));
        _changed.Add(new Opening
        {
            SiteId = siteId,
            Key = key,
            Slug = OpeningKey.Slug(read.Posting.DisplayTitle, key),
            Posting = read.Posting,
            ListingOnly = read.ListingOnly,
            OpenedAt = Now,
            UpdatedAt = Now,
            LastSeenAt = Now,
            Marks = marks.AsList(null),
            Link = marks.Link,
        });
        _explanations.Add($"{key} \"{read.Posting.DisplayTitle}\": not known before");
        _events.Add(before is null
            ? new LifeEvent(LifeEventKind.Opened, key, Now, "First seen on the page.")
            : new LifeEvent(LifeEventKind.Reopened, key, Now, $"Advertised again: it was open before as {before.Key}, closed on {before.ClosedAt:yyyy-MM-dd}."));
    }

    private void TakeUp(Opening closed, ReadPosting read, string why)
    {
        var open = closed with { State = OpeningState.Open, ClosedAt = null, ClosedReason = null, MissingSince = null, StillListed = false, LastSeenAt = Now };
        var (updated, fields) = OpeningRevision.Of(open, read, page, Now);
        var changes = fields.Count == 0 ? "" : $" Changed: {string.Join(", ", fields)}.";
        _changed.Add(updated);
        _events.Add(new LifeEvent(LifeEventKind.Reopened, closed.Key, Now, why + changes));
        if (closed.StillListed) Live++;
    }

    private static ReadPosting WithoutDate(ReadPosting read) => read with
    {
        Posting = read.Posting with { ValidThrough = null },
        ListingOnly = read.ListingOnly is null ? null : read.ListingOnly with { ValidThrough = null },
    };

    private static bool IsSame(ClosedTrace trace, PostingMarks marks) =>
        trace.Marks.Contains("title:" + marks.Title) && (marks.Link is null || trace.Marks.Contains("link:" + marks.Link) || !trace.Marks.Any(m => m.StartsWith("link:", StringComparison.Ordinal)));
}
