namespace FeedWorker.Postings.Finding;

/// <summary>One way of reading the page: rows that may be its openings.</summary>
internal sealed record Candidate(string Method, IReadOnlyList<Row> Rows)
{
    /// <summary>Points that a row needs to be believed.</summary>
    public const double Enough = 4;

    /// <summary>Rows that are believed, open or not.</summary>
    public IReadOnlyList<Row> Believed { get; } = [.. Rows.Where(Believes)];

    /// <summary>True for a row that is an opening as far as it can be told.</summary>
    public static bool Believes(Row row) => row is { Closed: null, IsGeneralInvitation: false, Points: >= Enough };

    public IReadOnlyList<Row> ClosedRows { get; } = [.. Rows.Where(r => r.Closed is not null)];

    /// <summary>The sum over the believed rows, less what the unbelieved ones cost: a list in which few rows look like jobs is a list of something else.</summary>
    public double Score { get; init; }
}
