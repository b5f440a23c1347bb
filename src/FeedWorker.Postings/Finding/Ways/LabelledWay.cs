using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Openings written as labelled lines: "Position: Cook", then "Location: …", until the next "Position:".</summary>
internal sealed class LabelledWay : IPostingWay
{
    private const int LongestLabel = 40;

    public string Method => "labelled";

    public IEnumerable<Candidate> Propose(Inspection page)
    {
        var titles = page.Outline.Lines.Where(l => !l.IsHeading && (l.Kind is LineKind.Cell or LineKind.Definition ? FollowsLabel(page, l) : IsTitle(page, l))).ToArray();
        if (titles.Length == 0) yield break;
        var rows = LineGroups.Rows(page, titles);
        foreach (var row in rows) row.Tally.Add(3, "labelled as the title");
        yield return Candidates.Of(Method, rows);
    }

    private static bool IsTitle(Inspection page, Line line)
    {
        var colon = line.Text.AsSpan(0, Math.Min(line.Text.Length, LongestLabel)).IndexOfAny(':', '：');
        return colon > 0 && colon + 2 < line.Text.Length && line.Text.Length <= Evidence.TitleJudge.LongestTitle && page.Outline.Words.IsTitleLabel(line.Lower.AsSpan(0, colon));
    }

    /// <summary>The value beside "Position" in a definition list, or in a table whose first column holds the labels.</summary>
    private static bool FollowsLabel(Inspection page, Line line)
    {
        if (line.Index == 0 || page.Outline.Lines[line.Index - 1] is not { Kind: LineKind.Term or LineKind.Cell } before || !page.Outline.Words.IsTitleLabel(before.Lower)) return false;
        if (line.Kind == LineKind.Cell && (before.Holder.ParentElement != line.Holder.ParentElement || line.Holder.ParentElement?.FirstElementChild != before.Holder || line.Holder.ParentElement?.LastElementChild != line.Holder)) return false;
        return page.Outline.Words.LabelOf(line.Lower) is null && line.Text.Length <= Evidence.TitleJudge.LongestTitle;
    }
}
