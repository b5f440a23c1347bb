using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding;

/// <summary>"PhD position(s)", "Two open positions": a heading that names a list as much as an opening is none where the openings themselves stand below it.</summary>
internal static class GroupHeadings
{
    /// <summary>The candidates without such rows.</summary>
    public static Candidate[] Without(IReadOnlyList<Candidate> candidates)
    {
        (int Line, Row Row, Candidate Candidate)[] titles = [.. candidates.Where(c => c.Score > 0).SelectMany(c => c.Believed.Where(IsOpening).Select(r => (r.Title.Index, r, c))).OrderBy(t => t.Index)];
        return [.. candidates.Select(c => Without(c, titles))];
    }

    private static Candidate Without(Candidate candidate, (int Line, Row Row, Candidate Candidate)[] titles)
    {
        var dropped = candidate.Believed.Where(r => Fewest(r) is { } fewest && HasBelow(r, fewest, candidate, titles)).ToHashSet();
        if (dropped.Count == 0) return candidate;
        return new Candidate(candidate.Method, [.. candidate.Rows.Where(r => !dropped.Contains(r))]) { Score = candidate.Score - dropped.Sum(r => r.Points) };
    }

    /// <summary>How many openings below it make a title the name of their group; null when it cannot be one.</summary>
    private static int? Fewest(Row row)
    {
        if (IsGroupName(row)) return 1;
        var announces = (row.Verdict.Kinds & WordKinds.OpeningsHeading) != 0 && (row.Verdict.Kinds & WordKinds.GenderMark) == 0;
        return announces || !row.Verdict.NamesJob ? 2 : null;
    }

    private static bool IsOpening(Row row) =>
        (row.Verdict.NamesJob || row.IsUnderOpeningsHeading) && !IsGroupName(row) && row.TitleText[^1] is not ('.' or '。') && (row.Verdict.Whole & WordKinds.ApplyWord) == 0;

    /// <summary>Whether another candidate has so many titles within a row and below its own. Looks at those alone: there may be ten thousand candidates.</summary>
    private static bool HasBelow(Row group, int fewest, Candidate own, (int Line, Row Row, Candidate Candidate)[] titles)
    {
        var found = new Dictionary<Candidate, int>(ReferenceEqualityComparer.Instance);
        for (var i = FirstAfter(titles, group.Title.Index); i < titles.Length && titles[i].Line < group.End; i++)
        {
            var (_, row, candidate) = titles[i];
            if (ReferenceEquals(candidate, own) || (group.IsUnderOpeningsHeading && !row.Verdict.NamesJob)) continue;
            if ((found[candidate] = found.GetValueOrDefault(candidate) + 1) >= fewest) return true;
        }

        return false;
    }

    private static int FirstAfter((int Line, Row Row, Candidate Candidate)[] titles, int line)
    {
        var (low, high) = (0, titles.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (titles[middle].Line <= line) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsGroupName(Row row) =>
        (row.Verdict.Whole & WordKinds.RoleCategory) != 0
        || ((row.Verdict.Kinds & (WordKinds.OpeningsHeading | WordKinds.PositionNoun)) != 0 && row.Verdict.Words <= 6 && IsPlural(row.TitleText))
        || row.TitleText.EndsWith("(s)", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlural(string text) => text.TrimEnd(' ', ':', '.', '!') is [.., 's' or 'S' or 'n' or ')'];
}
