using FeedWorker.Postings.Model;

namespace FeedWorker.Commands;

/// <summary>The outside's words for what the code has as enumerations.</summary>
internal static class Words
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Found => "found",
        Outcome.None => "none",
        Outcome.Unchanged => "unchanged",
        Outcome.Suspect => "suspect",
        Outcome.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
