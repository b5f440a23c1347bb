using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Scheduling;

internal static class AtsFindingUntilMerged
{
    public static Findings FindInAts(this PostingFinder finder, AtsReference ats, SourceBytes source) =>
        new() { Outcome = Outcome.Suspect, Method = $"ats:{ats.Name}", Notes = [$"{finder} cannot read {source.Address} yet."] };
}
