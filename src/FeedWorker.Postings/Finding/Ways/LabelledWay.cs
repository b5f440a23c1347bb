using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Openings written as labelled lines: "Position: Cook", then "Location: …", until the next "Position:".</summary>
internal sealed class LabelledWay : IPostingWay
{
    private const int LongestLabel = 40;

    public string Method => "labelled";

    public IEnumerable<Candidate> Propose(Inspection page)
    {
        var titles = page.Outline.Lines.Where(l => !l.IsHeading && l.Kind != LineKind.Cell && IsTitle(page, l)).ToArray();
        if (titles.Length == 0) yield break;
        var rows = LineGroups.Rows(page, titles);
        foreach (var row in rows) row.Tally.Add(2, "labelled as the title");
        yield return Candidates.Of(Method, rows);
    }

    private static bool IsTitle(Inspection page, Line line)
    {
        var colon = line.Text.AsSpan(0, Math.Min(line.Text.Length, LongestLabel)).IndexOfAny(':', '：');
        return colon > 0 && colon + 2 < line.Text.Length && line.Text.Length <= Evidence.TitleJudge.LongestTitle && page.Outline.Words.IsTitleLabel(line.Lower.AsSpan(0, colon));
    }
}
