using System.Globalization;
using FeedWorker.Postings.Finding.Cutting;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Finding;

/// <summary>
/// Decides between what a page states as data and what it shows. A statement for machines wins unless the page shows more than twice as many
/// openings; data that a script renders wins only when it holds what the page shows, for it may hold more than that.
/// </summary>
internal static class StructuredChoice
{
    /// <summary>An employer who sums its openings up in one object has no more of them.</summary>
    private const int MostSummed = 200;

    public static Findings? Of(Inspection inspection, Election shown)
    {
        var reports = new List<CandidateReport>();
        Findings? chosen = null;
        foreach (var way in StructuredWays.All)
        {
            var postings = way.Find(inspection.Outline.Page, inspection.Outline.Words);
            if (postings.Count == 0) continue;
            var wins = chosen is null && (way.IsStatement ? postings.Count * 2 >= shown.Rows.Count && !SumsUp(postings, shown) : HoldsShown(postings, shown));
            var verdict = wins ? "chosen: stated as data" : chosen is not null ? $"'{chosen.Method}' states the same" : "the page shows other openings than its data";
            reports.Add(new CandidateReport(way.Method, [.. postings.Select(p => p.Title)], postings.Count * 10, new(() => [string.Create(CultureInfo.InvariantCulture, $"{postings.Count} objects")]), verdict));
            if (wins) chosen = new Findings { Outcome = Outcome.Found, Method = way.Method, Postings = postings };
        }

        return chosen is null ? null : chosen with { Candidates = [.. reports, .. shown.Reports.Select(r => r.Verdict == "chosen" ? r with { Verdict = $"'{chosen.Method}' states them as data" } : r)] };
    }

    /// <summary>One object "Nurse, receptionist" for the two openings that the page shows apart.</summary>
    private static bool SumsUp(IReadOnlyList<FoundPosting> postings, Election shown)
    {
        if (shown.Rows.Count <= postings.Count || shown.Rows.Count > MostSummed) return false;
        var stated = postings.Select(p => Letters(p.Title)).ToArray();
        return shown.Rows.Select(r => Letters(r.TitleText)).All(title => title.Length > 0 && stated.Any(s => s.Length > title.Length && s.Contains(title, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Letters(string title) => string.Concat(title.Where(char.IsLetterOrDigit));

    private static bool HoldsShown(IReadOnlyList<FoundPosting> postings, Election shown)
    {
        var titles = postings.Select(p => TitleText.Clean(p.Title)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return shown.Rows.All(r => titles.Contains(TitleText.Clean(r.TitleText)));
    }
}
