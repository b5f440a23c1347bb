using System.Runtime.InteropServices;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding;

/// <summary>"PhD position(s)", "Two open positions": a heading that names a list as much as an opening is none where the openings themselves stand below it.</summary>
internal static class GroupHeadings
{
    /// <summary>Further rows below a title are not looked at; two openings among the nearest make it the name of their group.</summary>
    private const int MostLooked = 500;

    private const int MostLinks = 200;

    /// <summary>The candidates without such rows.</summary>
    public static Candidate[] Without(Inspection page, IReadOnlyList<Candidate> candidates)
    {
        // Every believed row of every way in the order of the page: what stands below a title is a stretch of it.
        var believed = candidates.Where(c => c.Score > 0).SelectMany(c => c.Believed.Select(r => new Claim(r.Title.Index, r, c))).OrderBy(c => c.Line).ToArray();
        return [.. candidates.Select(c => Without(page, c, believed))];
    }

    private static Candidate Without(Inspection page, Candidate candidate, Claim[] all)
    {
        var dropped = candidate.Believed.Where(r => Fewest(page, r) is { } fewest && HoldsOpenings(page, r, candidate, all, fewest)).ToHashSet<Row>(ReferenceEqualityComparer.Instance);
        if (dropped.Count == 0) return candidate;
        return new Candidate(candidate.Method, [.. candidate.Rows.Where(r => !dropped.Contains(r))]) { Score = candidate.Score - dropped.Sum(r => r.Points) };
    }

    /// <summary>How many openings below it make a title the name of their group; null when it cannot be one.</summary>
    private static int? Fewest(Inspection page, Row row)
    {
        if (IsGroupName(row) || HoldsOnlyLinks(page, row)) return 1;
        var announces = (row.Verdict.Kinds & WordKinds.OpeningsHeading) != 0 && (row.Verdict.Kinds & WordKinds.GenderMark) == 0;
        return announces || !row.Verdict.NamesJob ? 2 : null;
    }

    /// <summary>True when another way reads so many openings below a title.</summary>
    private static bool HoldsOpenings(Inspection page, Row group, Candidate candidate, Claim[] all, int fewest)
    {
        if (group.End <= group.Title.Index + 1) return false;
        Dictionary<Candidate, int> counts = new(ReferenceEqualityComparer.Instance);
        var first = FirstAfter(all, group.Title.Index);
        for (var i = first; i < Math.Min(all.Length, first + MostLooked) && all[i].Line < group.End; i++)
        {
            if (all[i].By == candidate || !IsOpeningIn(page, group, all[i].Row)) continue;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, all[i].By, out _);
            if (++count >= fewest) return true;
        }

        return false;
    }

    private static int FirstAfter(Claim[] all, int line)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Line > line) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>"Web and backend" above nothing but links to openings, of which each has its own page.</summary>
    private static bool HoldsOnlyLinks(Inspection page, Row row)
    {
        if (row.Title.IsLink || row.End <= row.Title.Index + 2 || row.End > row.Title.Index + MostLinks) return false;
        for (var i = row.Title.Index + 1; i < row.End; i++)
            if (!IsLinkedOpening(page, page.Outline.Lines[i])) return false;
        return true;
    }

    /// <summary>An item of a list that is a link to a page of jobs, and is not called "Apply" or "Requirements".</summary>
    public static bool IsLinkedOpening(Inspection page, Line line) =>
        line is { IsLink: true, Kind: LineKind.ListItem } && page.TargetOf(line.Links[0]) is { IsJob: true } && (page.Judge.Of(line).Whole & (WordKinds.ApplyWord | WordKinds.Section)) == 0;

    private static bool IsOpeningIn(Inspection page, Row group, Row r) =>
        (r.Verdict.NamesJob || (!group.Title.IsLink && IsLinkedOpening(page, r.Title)) || (r.IsUnderOpeningsHeading && !group.IsUnderOpeningsHeading)) && !IsGroupName(r) && r.TitleText[^1] is not ('.' or '。') && (r.Verdict.Whole & WordKinds.ApplyWord) == 0;

    private static bool IsGroupName(Row row) =>
        (row.Verdict.Whole & WordKinds.RoleCategory) != 0
        || ((row.Verdict.Kinds & (WordKinds.OpeningsHeading | WordKinds.PositionNoun)) != 0 && row.Verdict.Words <= 6 && IsPlural(row.TitleText))
        || row.TitleText.EndsWith("(s)", StringComparison.OrdinalIgnoreCase);

    private readonly record struct Claim(int Line, Row Row, Candidate By);

    private static bool IsPlural(string text) => text.TrimEnd(' ', ':', '.', '!') is [.., 's' or 'S' or 'n' or ')'];
}
