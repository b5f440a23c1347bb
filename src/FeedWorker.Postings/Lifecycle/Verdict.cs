namespace FeedWorker.Postings.Lifecycle;

/// <summary>Whether what vanished from a page is believed to be gone.</summary>
/// <param name="Belief">How far the page is believed.</param>
/// <param name="Reason">Why, as a clause ("other postings stand").</param>
/// <param name="Differences">What was expected and what came; filled when the page is not believed.</param>
internal sealed record Verdict(Belief Belief, string Reason, IReadOnlyList<string> Differences)
{
    public static Verdict Of(Belief belief, string reason) => new(belief, reason, []);
}
