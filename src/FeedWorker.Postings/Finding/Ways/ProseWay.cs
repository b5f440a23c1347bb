using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>
/// Sentences that recruit: "We are recruiting a postdoctoral scholar to …". The job is read from the sentence; what follows belongs to it.
/// Wishes without an opening ("always looking for people") and questions are none.
/// </summary>
internal sealed class ProseWay : IPostingWay
{
    public string Method => "prose";

    public IEnumerable<Candidate> Propose(Inspection page)
    {
        if (page.Recruited is not { Count: > 0 } found) yield break;
        int[] starts = [.. found.Select(f => f.Line.Index)];
        yield return Candidates.Of(Method, [.. found.DistinctBy(f => f.Title, StringComparer.OrdinalIgnoreCase).Select(f => Row(page, f.Line, f.Title, f.Link, starts))]);
    }

    private static Row Row(Inspection page, Line line, string title, IElement? link, int[] starts)
    {
        var lines = page.Outline.Lines;
        var end = line.Index + 1;
        // It ends where the next begins, or with a heading.
        while (end < lines.Count && Array.BinarySearch(starts, end) < 0 && !lines[end].IsHeading) end++;
        var row = page.Rows.Judge(line, line.Index, end, null);
        var tally = new EvidenceTally();
        tally.Add(page.Judge.Of(title).Tally);
        tally.Add(1, "a sentence that recruits for it");
        var at = line.Text.IndexOf(title, StringComparison.Ordinal);
        if ((page.Judge.Of(title).Whole & WordKinds.RoleCategory) != 0 && page.MatchesOf(line).Any(m => m.End <= at && (m.Kinds & WordKinds.OpeningsHeading) != 0)) tally.Add(2, "openings for it");
        if ((page.Context.PageKind & WordKinds.OpeningsHeading) != 0 || page.Context.Of(line) == WordKinds.OpeningsHeading) tally.Add(2, "among openings");
        if ((page.Context.PageKind & WordKinds.CareersWord) != 0) tally.Add(0.5, "a careers page");
        if (page.IsDenied(line, line.Index, line.Index + 1)) tally.Add(-3, "the page says that it has no openings");
        return row with { TitleText = Capital(title), Tally = tally, Verdict = page.Judge.Of(title), OwnLink = link, TitleIsPart = true, IsGeneralInvitation = false };
    }

    private static string Capital(string title) => char.IsLower(title[0]) && title.Length > 1 && !char.IsUpper(title[1]) ? char.ToUpperInvariant(title[0]) + title[1..] : title;
}
