namespace FeedWorker.Evaluation;

/// <summary>Everything that decided on one page.</summary>
internal static class Explanation
{
    public static void Print(GoldPage page, PageScore score)
    {
        Console.WriteLine($"=== {page.Id}: {score.Findings?.Outcome} by {score.Findings?.Method} {score.Failure}");
        foreach (var note in score.Findings?.Notes ?? []) Console.WriteLine($"note: {note}");
        foreach (var posting in score.Findings?.Postings ?? [])
        {
            Console.WriteLine($"- {posting.Title}  <{posting.Link}> apply <{posting.ApplyLink}> {posting.Confidence}");
            Console.WriteLine($"    facts: {string.Join(" ; ", posting.Facts.Select(f => $"{f.Kind}={f.Text}"))}");
            Console.WriteLine($"    content: {(posting.ContentHtml.Length > 300 ? posting.ContentHtml[..300] + "…" : posting.ContentHtml).ReplaceLineEndings(" ")}");
        }

        foreach (var candidate in score.Findings?.Candidates ?? [])
        {
            Console.WriteLine($"* {candidate.Method} {candidate.Score}: {candidate.Verdict}");
            foreach (var line in candidate.Evidence) Console.WriteLine($"    {line}");
        }

        Console.WriteLine($"lost: {string.Join(" | ", Scoreboard.Lost(score))}");
        Console.WriteLine($"extra: {string.Join(" | ", Scoreboard.Extra(score))}");
    }
}
