namespace FeedWorker.Postings.Finding;

/// <summary>Makes a candidate of rows: rows vouch for each other, and strangers among them cost.</summary>
internal static class Candidates
{
    private const double Vouching = 2;
    private const double Stranger = 1.5;

    public static Candidate Of(string method, IReadOnlyList<Row> rows)
    {
        var named = rows.Count(r => r.Verdict.NamesJob && r.Points >= Candidate.Enough);
        if (rows.Count > 1 && named * 2 >= rows.Count)
            foreach (var row in rows.Where(r => !r.Verdict.NamesJob && !r.Verdict.IsOtherHeading && r.Verdict.Points > -4)) row.Tally.Add(Vouching, "its neighbours are jobs");
        var candidate = new Candidate(method, rows);
        var believed = candidate.Believed.Sum(r => Math.Min(r.Points, 12));
        var strangers = rows.Count(r => r.Points < Candidate.Enough && r.Closed is null && !r.IsGeneralInvitation);
        return candidate with { Score = believed - strangers * Stranger };
    }
}
