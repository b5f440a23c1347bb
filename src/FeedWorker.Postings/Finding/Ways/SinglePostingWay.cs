using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>A page that is one posting: its own title names the job, and it has the parts of a description.</summary>
internal sealed class SinglePostingWay : IPostingWay
{
    private const int FewestParts = 2;
    private static readonly string[] TitleEnds = [" | ", " - ", " – ", " — ", " · ", " :: ", " » "];

    public string Method => "page";

    public IEnumerable<Candidate> Propose(Inspection page)
    {
        if (page.Outline.Lines.Count == 0 || Title(page) is not { } title || page.Outline.Lines.Any(l => l.IsHeading && Names(page, l.Text))) yield break;
        var parts = page.Outline.Lines.Count(l => (l.IsHeading || l.IsBold) && (page.Judge.Of(l).Whole & (WordKinds.Section | WordKinds.Process)) != 0)
            + page.Outline.Lines.Count(l => LabelledFact.In(l.Text, page.Outline.Words) is not null);
        if (parts < FewestParts) yield break;
        var row = page.Rows.Judge(page.Outline.Lines[0], 0, page.Outline.Lines.Count, null);
        var tally = new EvidenceTally();
        tally.Add(page.Judge.Of(title).Tally);
        tally.Add(2, "the page's own title");
        tally.Add(Math.Min(parts, 5), $"{parts} parts of a description");
        yield return Candidates.Of(Method, [row with { TitleText = title, Tally = tally, Verdict = page.Judge.Of(title), TitleIsPart = true, Closed = null, IsGeneralInvitation = false }]);
    }

    private static string? Title(Inspection page)
    {
        if (page.Outline.Page.Title is not { Length: > 0 and < TitleJudge.LongestTitle } title) return null;
        var end = TitleEnds.Select(e => title.IndexOf(e, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(title.Length).Min();
        return Names(page, title[..end]) ? title[..end].Trim() : null;
    }

    private static bool Names(Inspection page, string text) =>
        text.Length < TitleJudge.LongestTitle && page.Judge.Of(text) is { NamesJob: true, Points: > 2, IsOpeningsHeading: false } verdict && (verdict.Whole & WordKinds.CareersWord) == 0;
}
