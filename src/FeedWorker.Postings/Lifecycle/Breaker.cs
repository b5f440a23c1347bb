namespace FeedWorker.Postings.Lifecycle;

/// <summary>Decides whether the page of a run is believed: the guard against maintenance pages, login walls, parked domains, soft 404s and truncated bodies.</summary>
internal static class Breaker
{
    /// <summary>Judges one reading.</summary>
    /// <param name="memory">What is known of the site.</param>
    /// <param name="reading">A reading of kind <see cref="ReadingKind.Read"/>.</param>
    /// <param name="stands">How many openings were seen again.</param>
    /// <param name="arrived">How many postings are new.</param>
    /// <param name="policy">How careful to be.</param>
    public static Verdict Judge(SiteMemory memory, RunReading reading, int stands, int arrived, LifecyclePolicy policy)
    {
        if (policy.Accept) return Verdict.Of(Belief.Lives, "the operator accepted the page");
        var look = reading.Look is null ? new PageComparison(false, false, []) : PageComparison.Between(memory.Profile, reading.Look);
        var gone = memory.Listed.Count - stands;
        if (reading.Postings.Count == 0) return JudgeEmpty(memory, reading, look, gone);
        if (gone == 0 && stands > 0) return Verdict.Of(Belief.Lives, "every opening stands");
        if (memory.Profile is null) return Verdict.Of(Belief.Lives, "the page was not known before");
        if (look.IsCutOff) return new Verdict(Belief.Suspect, "the end of the page is missing", look.Differences);
        if (look.IsStrange && stands * 2 < memory.Listed.Count) return new Verdict(Belief.Suspect, "the page does not look like itself", look.Differences);
        if (look.IsStrange && memory.Listed.Count == 0) return new Verdict(Belief.Suspect, "the page does not look like itself", look.Differences);
        return JudgeNumbers(memory.Listed.Count, gone - arrived, policy);
    }

    private static Verdict JudgeEmpty(SiteMemory memory, RunReading reading, PageComparison look, int gone)
    {
        if (look.IsStrange && !(reading.SaysNone && memory.Profile is null))
            return new Verdict(Belief.Suspect, memory.Profile is null ? "the page does not look like a careers page" : "the page does not look like itself", look.Differences);
        if (reading.SaysNone) return Verdict.Of(Belief.Lives, "the page says that there is none");
        if (look.IsCutOff) return new Verdict(Belief.Suspect, "the end of the page is missing", look.Differences);
        if (gone > 0) return Verdict.Of(Belief.Confirm, "the page shows no openings and has not a word about it");
        return memory.Profile is not null || (reading.Look is { } seen && CareersWords.AreIn(seen))
            ? Verdict.Of(Belief.Lives, "a careers page without openings")
            : new Verdict(Belief.Suspect, "the page has no openings, does not say so, and does not look like a careers page", look.Differences);
    }

    private static Verdict JudgeNumbers(int open, int missed, LifecyclePolicy policy)
    {
        if (missed <= open * policy.BreakerShare) return Verdict.Of(Belief.Lives, "other postings stand");
        var words = $"{missed} of {open} postings vanished at once";
        if (missed >= policy.BreakerMinimum) return new Verdict(Belief.Suspect, words, [$"expected about {open} postings, found {open - missed}"]);
        return missed == policy.BreakerMinimum - 1 ? Verdict.Of(Belief.Confirm, words) : Verdict.Of(Belief.Lives, "other postings stand");
    }
}
