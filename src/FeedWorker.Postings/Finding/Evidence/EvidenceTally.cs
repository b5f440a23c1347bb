namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>What speaks for and against something, and how much: the written-down reason behind every decision of detection.</summary>
internal sealed class EvidenceTally
{
    private List<(bool Against, string Reason, string? Word)>? _reasons;

    public EvidenceTally()
    {
    }

    /// <summary>Goes on from what is known.</summary>
    public EvidenceTally(EvidenceTally known) => Add(known);

    public double Points { get; private set; }

    /// <summary>The reasons in words; put together only for who reads them.</summary>
    public IReadOnlyList<string> Reasons => _reasons is null ? [] : [.. _reasons.Select(r => $"{(r.Against ? "against: " : "")}{r.Reason}{(r.Word is null ? "" : $" '{r.Word}'")}")];

    /// <summary>Counts a reason.</summary>
    /// <param name="points">What it is worth; less than zero speaks against.</param>
    /// <param name="reason">Why.</param>
    /// <param name="word">The word of the page that it is about, if any.</param>
    public void Add(double points, string reason, string? word = null)
    {
        Points += points;
        (_reasons ??= []).Add((points < 0, reason, word));
    }

    public void Add(EvidenceTally other)
    {
        Points += other.Points;
        if (other._reasons is { } reasons) (_reasons ??= []).AddRange(reasons);
    }
}
