using System.Globalization;
using FeedWorker.Postings.Finding.Cutting;

namespace FeedWorker.Postings.Finding;

/// <summary>Compares the candidates of all ways: the best wins, and others that speak of different openings on the same page join it.</summary>
internal sealed record Election(string Method, IReadOnlyList<Row> Rows, IReadOnlyList<CandidateReport> Reports, IReadOnlyList<string> Notes)
{
    private const int MostReports = 12;

    /// <summary>Average points of the rows with which a further candidate may join.</summary>
    private const double EnoughToJoin = 5;

    /// <summary>Average points with which rows join although the page has a part for its openings, and they stand outside it.</summary>
    private const double BeyondDoubt = 6.5;

    /// <summary>Titles of closed openings that others are compared with; nobody keeps more of them on a page.</summary>
    private const int MostGone = 500;

    /// <summary>Letters with which a name is long enough to be told from others that resemble it.</summary>
    private const int SpeakingName = 24;

    public static Election Of(Inspection page, IReadOnlyList<Candidate> candidates)
    {
        var ranked = candidates.Where(c => c.Rows.Any(r => r.Points > 0) || c.ClosedRows.Count > 0).OrderByDescending(c => c.Score).ToArray();
        var chosen = new ChosenRows(page.Outline.Lines.Count);
        var reports = new List<CandidateReport>();
        var method = "none";
        var gone = Gone(candidates);
        string[] goneNames = [.. candidates.SelectMany(c => c.ClosedRows).Where(r => gone.Contains(r.Title.Index)).Select(Name).Where(n => n.Length >= SpeakingName).Distinct().Take(MostGone)];
        foreach (var candidate in ranked)
        {
            var fresh = candidate.Believed.Where(r => !chosen.Overlaps(r) && !gone.Contains(r.Title.Index) && !IsNamedAmong(goneNames, r)).ToArray();
            string verdict;
            if (candidate.Score <= 0 || candidate.Believed.Count == 0) verdict = "too little speaks for it";
            else if (chosen.Count == 0) (method, verdict) = fresh.Length == 0 ? (method, "read as closed by another way") : (candidate.Method, "chosen");
            else if (fresh.Length == 0) verdict = $"'{method}' has the same openings, or holds them in its text";
            else if (fresh.Count(r => !HasText(r) && chosen.Names(r.TitleText)) * 2 >= fresh.Length) verdict = $"a menu of the openings that '{method}' has";
            else if (chosen.AreUnderOpeningsHeading && !fresh.Any(r => r.IsUnderOpeningsHeading) && fresh.Average(r => r.Points) < BeyondDoubt) verdict = "outside the part of the page that is headed as openings";
            else if (fresh.All(r => r is { IsUnderOpeningsHeading: true, Verdict.NamesJob: true }) && chosen.AreUnderOpeningsHeading) verdict = "joined: other openings under the same heading";
            else if (chosen.AreUnderOpeningsHeading && fresh.All(r => r.IsUnderOpeningsHeading && GroupHeadings.IsLinkedOpening(page, r.Title))) verdict = "joined: links to other openings under the same heading";
            else if (fresh.Average(r => r.Points) >= EnoughToJoin && (fresh.Any(r => r.Verdict.NamesJob) || (candidate.Method == "table" && method == "table" && fresh.All(r => r.IsUnderOpeningsHeading)))) verdict = "joined: other openings of the same page";
            else if (candidate.Method == method && fresh.All(r => r.Verdict.NamesJob && chosen.HasTitleLike(r.Title))) verdict = "joined: made like the openings of the same page";
            else verdict = $"weaker than '{method}'";
            if (verdict.StartsWith("chosen", StringComparison.Ordinal) || verdict.StartsWith("joined", StringComparison.Ordinal)) chosen.Add(fresh);
            if (reports.Count < MostReports) reports.Add(Report(candidate, verdict));
        }

        return new Election(method, Distinct(chosen.InOrder()), reports, ClosedNotes(candidates));
    }

    /// <summary>Lines that one way reads as closed: they are not open because another way reads less of them. The mark may be another opening's when one stands within the row.</summary>
    private static HashSet<int> Gone(IReadOnlyList<Candidate> candidates)
    {
        int[] open = [.. candidates.SelectMany(c => c.Believed).Select(r => r.Title.Index).Distinct().Order()];
        return [.. candidates.SelectMany(c => c.ClosedRows)
            .Where(r => r.Points >= Candidate.Enough && r.Verdict.NamesJob && !HasBetween(open, r.Title.Index + 1, r.End))
            .Select(r => r.Title.Index)];
    }

    private static bool HasBetween(int[] sorted, int from, int end)
    {
        var at = Array.BinarySearch(sorted, from);
        if (at < 0) at = ~at;
        return at < sorted.Length && sorted[at] < end;
    }

    /// <summary>The same title twice is one opening shown twice (a menu and its text) when one of the two has nothing below it.</summary>
    private static Row[] Distinct(List<Row> rows)
    {
        var withText = rows.Where(HasText).Select(Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. rows.Where(r => HasText(r) || !withText.Contains(Name(r)))];
    }

    /// <summary>The same opening named again, with a word more or less: "Full Co-op Member" below "Co-op Member (closed)".</summary>
    private static bool SameName(string gone, string name)
    {
        var (shorter, longer) = gone.Length <= name.Length ? (gone, name) : (name, gone);
        return shorter.Length >= SpeakingName && shorter.Length >= longer.Length * 0.8 && longer.Contains(shorter, StringComparison.OrdinalIgnoreCase) && shorter.Length < longer.Length;
    }

    private static bool IsNamedAmong(string[] gone, Row row)
    {
        if (gone.Length == 0) return false;
        var name = Name(row);
        return Array.Exists(gone, g => SameName(g, name));
    }

    private static bool HasText(Row row) => row.End > row.Title.Index + 1;

    private static string Name(Row row) => TitleText.Clean(row.TitleText);

    private static CandidateReport Report(Candidate candidate, string verdict) => new(
        candidate.Method,
        [.. candidate.Rows.Select(r => r.TitleText)],
        Math.Round(candidate.Score, 1),
        new(() => [.. candidate.Rows.Take(8).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.TitleText}: {r.Points:0.#} ({string.Join("; ", r.Closed is null ? r.Tally.Reasons : [r.Closed, .. r.Tally.Reasons])})"))]),
        verdict);

    private static string[] ClosedNotes(IReadOnlyList<Candidate> candidates) =>
        [.. candidates.SelectMany(c => c.ClosedRows).Where(r => r.Points >= Candidate.Enough).DistinctBy(r => r.Title.Index).Select(r => $"'{r.TitleText}' is left out: {r.Closed}.")];
}
