using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding;

/// <summary>Makes a candidate of rows: rows vouch for each other, and strangers among them cost.</summary>
internal static class Candidates
{
    private const double Vouching = 2;
    private const double Stranger = 1.5;
    private const double Nameless = 1;
    private const int FewestAlike = 3;

    /// <summary>More words without a job among them are a remark.</summary>
    private const int LongestUnknown = 8;

    public static Candidate Of(string method, IReadOnlyList<Row> rows)
    {
        var named = rows.Count(r => r.Verdict.NamesJob && r.Points >= Candidate.Enough);
        if (rows.Count > 1 && named * 2 >= rows.Count)
            foreach (var row in rows.Where(r => !r.Verdict.NamesJob && !r.Verdict.IsOtherHeading && r.Verdict is { Points: > -4, Words: <= LongestUnknown })) row.Tally.Add(Vouching, "its neighbours are jobs");
        // On a careers page, a list of nothing but jobs needs no heading above it.
        var alike = rows.Count(r => r is { IsUnderPageHeading: true, Closed: null, Verdict.NamesJob: true, Points: >= Candidate.Enough - 0.5 });
        if (named == 0 && alike >= FewestAlike && alike >= rows.Count * 0.8)
            foreach (var row in rows.Where(r => r.Verdict.NamesJob)) row.Tally.Add(1, "a list of nothing but jobs");
        else if (named == 0)
            foreach (var row in rows.Where(r => (r.Verdict.Kinds & (WordKinds.JobWord | WordKinds.JobSuffix | WordKinds.GenderMark | WordKinds.TypeWord)) == 0)) row.Tally.Add(-Nameless, "nothing in it names a job");
        if (named > 0)
            foreach (var row in rows.Where(r => r.Verdict.NamesJob && r.Points is < Candidate.Enough and >= Candidate.Enough - 1.5)) row.Tally.Add(1, "beside other jobs");
        rows = Invited(rows);
        Outvoted(rows);
        var candidate = new Candidate(method, rows);
        var believed = candidate.Believed.Sum(r => Math.Min(r.Points, 12));
        var strangers = rows.Count(r => r.Points < Candidate.Enough && r.Closed is null && !r.IsGeneralInvitation);
        return candidate with { Score = believed - strangers * Stranger };
    }

    /// <summary>A title of which no word is known, in a list under "Open positions" of which most are: the author put it there.</summary>
    private static void Outvoted(IReadOnlyList<Row> rows)
    {
        var openings = rows.Count(Candidate.Believes);
        if (rows.Count < FewestAlike + 1 || openings * 3 < rows.Count * 2) return;
        foreach (var row in rows)
            if (row is { IsUnderOpeningsHeading: true, Closed: null, IsGeneralInvitation: false, Verdict.IsOtherHeading: false, Verdict.Words: <= LongestUnknown, Points: >= 1 and < Candidate.Enough })
                row.Tally.Add(Candidate.Enough - row.Points, "most beside it are openings");
    }

    /// <summary>An invitation to a certain kind of people that its employer lists among the openings is one of the list; "Spontaneous application" and nothing more is none.</summary>
    private static IReadOnlyList<Row> Invited(IReadOnlyList<Row> rows)
    {
        var openings = rows.Count(Candidate.Believes);
        if (openings == 0 || !rows.Any(r => r.IsGeneralInvitation)) return rows;
        return [.. rows.Select(r =>
        {
            if (!r.IsGeneralInvitation || !r.IsUnderOpeningsHeading || r.Closed is not null || r.Verdict.Words > 8 || !r.Verdict.IsGeneralInvitation || (r.Verdict.Whole & (WordKinds.RoleCategory | WordKinds.GeneralInvitation)) != 0) return r;
            r.Tally.Add(Candidate.Enough + 1 - r.Points, "an invitation listed among openings");
            return r with { IsGeneralInvitation = false };
        })];
    }
}
