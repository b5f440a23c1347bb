using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>
/// Decides what one run means for a site's openings. Pure: the same memory, reading and instant give the same decision.
/// <list type="bullet">
/// <item>An opening whose <c>validThrough</c> has passed is closed, whatever the run brought.</item>
/// <item>A page that is not believed changes nothing.</item>
/// <item>An opening that is gone is closed when the page plainly lives on; when it has not a word about it, after enough runs that agree.
/// Either way it closed at the first time that it was missed.</item>
/// </list>
/// </summary>
internal static class OpeningLifecycle
{
    public static RunDecision Decide(SiteMemory memory, RunReading reading, DateTimeOffset now, LifecyclePolicy policy)
    {
        var book = new LifeBook(memory.SiteId, reading.Page, now.ToUniversalTime());
        foreach (var opening in memory.Open.Where(o => Expiry.HasPassed(o.Posting.ValidThrough, now))) book.Expire(opening, policy.TimeZone);
        memory = memory with
        {
            Open = [.. memory.Open.Where(o => !Expiry.HasPassed(o.Posting.ValidThrough, now))],
            Expired = [.. memory.Expired, .. book.StillListed],
        };
        return reading.Kind switch
        {
            ReadingKind.Failed => Untouched(memory, book, Outcome.Failed, reading.Reason ?? "The source could not be read."),
            ReadingKind.Unchanged => DecideUnchanged(memory, reading, book, policy),
            _ => DecideRead(memory, reading, book, policy),
        };
    }

    private static RunDecision DecideRead(SiteMemory memory, RunReading reading, LifeBook book, LifecyclePolicy policy)
    {
        var listed = memory.Listed;
        var postings = reading.Postings;
        var matches = Identity.Match(listed, postings, reading.Page);
        var stands = matches.Count(m => m.Opening is not null);
        var verdict = Breaker.Judge(memory, reading, stands, postings.Count - stands, policy);
        if (verdict.Belief == Belief.Suspect)
        {
            var told = verdict.Differences.Count == 0 ? "" : $" ({string.Join("; ", verdict.Differences)})";
            var kept = memory.Open.Count == 0 ? "" : $"; the last good state, {Count(memory.Open.Count, "opening")}, stands";
            return Untouched(memory, book, Outcome.Suspect,
                $"Not believed: {verdict.Reason}{told}{kept}. If the page is right, run: feedworker accept --site {memory.SiteId}") with { Differences = verdict.Differences };
        }

        foreach (var match in matches.Where(m => m.Opening is not null)) book.See(listed[match.Opening!.Value], postings[match.Posting], match.Rule, policy.TimeZone);
        book.Arrive(memory, [.. matches.Where(m => m.Opening is null).Select(m => postings[m.Posting])]);
        var seen = matches.Select(m => m.Opening).OfType<int>().ToHashSet();
        var confirming = LeaveOut(memory, [.. listed.Where((_, i) => !seen.Contains(i))], book, verdict, policy);
        return book.Close(memory, book.Live > 0 ? Outcome.Found : Outcome.None, Told(book.Live, reading, verdict, confirming, policy)) with
        {
            Profile = reading.Look is null ? memory.Profile : PageProfile.Of(reading.Look),
            ConfirmingRuns = confirming,
        };
    }

    private static RunDecision DecideUnchanged(SiteMemory memory, RunReading reading, LifeBook book, LifecyclePolicy policy)
    {
        var missing = memory.Listed.Where(o => o.MissingSince is not null).ToList();
        var confirming = LeaveOut(memory, missing, book, Verdict.Of(Belief.Confirm, "the page is unchanged since they were first missed"), policy);
        var reason = reading.Reason ?? "The page is unchanged.";
        if (missing.Count > 0) reason += confirming == 0 ? " The openings that it lacks are closed." : $" {confirming} of {policy.ConfirmRuns} runs agree that openings are gone.";
        return book.Close(memory, Outcome.Unchanged, reason) with { Profile = memory.Profile, ConfirmingRuns = confirming };
    }

    /// <summary>Closes what is gone, or counts one more run that agrees. Gives the number of agreeing runs, 0 when nothing is in doubt.</summary>
    private static int LeaveOut(SiteMemory memory, List<Opening> gone, LifeBook book, Verdict verdict, LifecyclePolicy policy)
    {
        if (gone.Count == 0) return 0;
        var agreeing = memory.ConfirmingRuns + 1;
        var believed = verdict.Belief == Belief.Lives || agreeing >= policy.ConfirmRuns;
        var why = verdict.Belief == Belief.Lives ? verdict.Reason : $"{verdict.Reason}, and {agreeing} runs agree";
        foreach (var opening in gone)
        {
            if (believed) book.Leave(opening, $"Gone from the page: {why}.", policy.Accept ? memory.SuspectSince : null);
            else book.Miss(opening, $"Not seen: {verdict.Reason}.");
        }

        return believed ? 0 : agreeing;
    }

    private static RunDecision Untouched(SiteMemory memory, LifeBook book, Outcome outcome, string reason) =>
        book.Close(memory, outcome, reason) with { Profile = memory.Profile, ConfirmingRuns = memory.ConfirmingRuns };

    private static string Told(int live, RunReading reading, Verdict verdict, int confirming, LifecyclePolicy policy)
    {
        var told = live > 0 ? $"Found {Count(live, "posting")}."
            : reading.Postings.Count > 0 ? "No openings: the closing dates of all that the page shows have passed."
            : reading.SaysNone ? $"No openings: {reading.Reason ?? "the page says so"}." : $"No openings: {verdict.Reason}.";
        return confirming == 0 ? told : $"{told} {confirming} of {policy.ConfirmRuns} runs agree; what was published stands until then.";
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
