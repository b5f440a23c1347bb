using System.Globalization;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Finding;

/// <summary>A page without postings: does it say so, or does it only not show any?</summary>
internal static class Emptiness
{
    public static Findings Of(Inspection page, IReadOnlyList<Candidate> candidates, IReadOnlyList<CandidateReport> reports)
    {
        if (page.SaysNone is { } index && page.NoneIn(page.Outline.Lines[index]) is { } sentence) return None(reports, $"The page says: \"{sentence}\"");

        var closed = candidates.Where(c => c.ClosedRows.Count > 0).OrderByDescending(c => c.ClosedRows.Count).FirstOrDefault();
        if (closed is not null && closed.ClosedRows.Count * 2 >= closed.Rows.Count)
            return None(reports, string.Create(CultureInfo.InvariantCulture, $"All {closed.ClosedRows.Count} listed are closed: '{closed.ClosedRows[0].TitleText}' is {closed.ClosedRows[0].Closed}."));
        return new Findings
        {
            Outcome = Outcome.Suspect,
            Method = "none",
            Notes = [page.Context.PageKind != 0
                ? "It looks like a careers page, with no openings and no sentence that says so."
                : "No openings, no sentence that says so, and nothing that makes it look like a careers page."],
            Candidates = reports,
        };
    }

    private static Findings None(IReadOnlyList<CandidateReport> reports, string note) =>
        new() { Outcome = Outcome.None, Method = "none", Notes = [note], Candidates = reports };
}
