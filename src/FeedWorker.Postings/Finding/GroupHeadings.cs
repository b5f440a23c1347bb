using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding;

/// <summary>"PhD position(s)", "Two open positions": a heading that names a list as much as an opening is none where the openings themselves stand below it.</summary>
internal static class GroupHeadings
{
    /// <summary>The candidates without such rows.</summary>
    public static Candidate[] Without(IReadOnlyList<Candidate> candidates) => [.. candidates.Select(c => Without(c, candidates))];

    private static Candidate Without(Candidate candidate, IReadOnlyList<Candidate> all)
    {
        var dropped = candidate.Believed.Where(r => Fewest(r) is { } fewest && all.Any(c => c != candidate && c.Score > 0 && OpeningsIn(r, c) >= fewest)).ToHashSet();
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

    private static int OpeningsIn(Row group, Candidate candidate) =>
        candidate.Believed.Count(r => r.Title.Index > group.Title.Index && r.Title.Index < group.End && (r.Verdict.NamesJob || (r.IsUnderOpeningsHeading && !group.IsUnderOpeningsHeading)) && !IsGroupName(r) && r.TitleText[^1] is not ('.' or '。') && (r.Verdict.Whole & WordKinds.ApplyWord) == 0);

    private static bool IsGroupName(Row row) =>
        (row.Verdict.Whole & WordKinds.RoleCategory) != 0
        || ((row.Verdict.Kinds & (WordKinds.OpeningsHeading | WordKinds.PositionNoun)) != 0 && row.Verdict.Words <= 6 && IsPlural(row.TitleText))
        || row.TitleText.EndsWith("(s)", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlural(string text) => text.TrimEnd(' ', ':', '.', '!') is [.., 's' or 'S' or 'n' or ')'];
}
