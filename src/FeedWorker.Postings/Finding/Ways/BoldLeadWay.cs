using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Paragraphs that begin with a title in bold and go on with its text: "<b>Research Analyst.</b> Our group …".</summary>
internal sealed class BoldLeadWay : IPostingWay
{
    private const int FewestLetters = 3;

    public string Method => "bold";

    public IEnumerable<Candidate> Propose(Inspection page)
    {
        var leads = page.Outline.Lines.Where(l => (page.Context.Of(l) & (WordKinds.OtherHeading | WordKinds.Section)) == 0 && Lead(page, l) is not null);
        foreach (var group in leads.GroupBy(l => (l.Shape, l.Under, page.Context.HeadingOf(l))))
            yield return Candidates.Of(Method, [.. LineGroups.Rows(page, [.. group], l => Lead(page, l)).Select(r => r with { TitleIsPart = true })]);
    }

    /// <summary>The bold words before a colon, a stop or a new sentence, when they name a job; words in bold within a sentence are none.</summary>
    private static string? Lead(Inspection page, Line line)
    {
        if (line.IsHeading || line.IsLink || line.Kind is not (LineKind.Text or LineKind.Cell) || line.BoldLength < FewestLetters) return null;
        var colon = line.Text.AsSpan(0, line.BoldLength).IndexOfAny(':', '：');
        var end = colon > 0 ? colon : line.BoldLength;
        if (end > TitleJudge.LongestTitle || end + 2 >= line.Text.Length || !Ends(line.Text, end)) return null;
        var open = line.Text.LastIndexOf('(', end - 1);
        // "Cook (Deadline: 3 May): …" is cut before its parenthesis, not within it.
        if (open > FewestLetters && line.Text.IndexOf(')', open) >= end) end = open;
        var lead = line.Text[..end].TrimEnd(' ', '.', ':', '-', '–', '—');
        return page.Judge.Of(lead) is { NamesJob: true, Points: > 0 } verdict && (verdict.Kinds & WordKinds.ClosedMark) == 0 ? lead : null;
    }

    private static bool Ends(string text, int end)
    {
        if (text[end - 1] is '.' or ':' or '：' or '–' or '—' or ')') return true;
        while (end < text.Length && text[end] == ' ') end++;
        return end < text.Length && (char.IsUpper(text[end]) || text[end] is ':' or '：' or '-' or '–' or '—' or '(' or '.' or '|');
    }
}
