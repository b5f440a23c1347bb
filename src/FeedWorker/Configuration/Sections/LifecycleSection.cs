using FeedWorker.Configuration.Values;

namespace FeedWorker.Configuration.Sections;

internal static class LifecycleSection
{
    public static LifecycleSettings Read(Section section)
    {
        var defaults = new LifecycleSettings();
        return new LifecycleSettings
        {
            ConfirmRuns = (int)section.Value("confirmRuns", defaults.ConfirmRuns, Kinds.Whole(1, 100),
                "Runs that must agree before all openings are closed without a word from the page."),
            BreakerShare = section.Value("breakerShare", defaults.BreakerShare, Kinds.Share(), "Share of the open postings whose sudden absence makes a run suspect."),
            EvidenceKept = (int)section.Value("evidenceKept", defaults.EvidenceKept, Kinds.Whole(0, 1000), "Suspect pages kept as evidence for each site."),
        };
    }
}
