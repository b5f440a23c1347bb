namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>What speaks for and against something, and how much: the written-down reason behind every decision of detection.</summary>
internal sealed class EvidenceTally
{
    private List<string>? _reasons;

    public EvidenceTally()
    {
    }

    /// <summary>Goes on from what is known.</summary>
    public EvidenceTally(EvidenceTally known) => Add(known);

    public double Points { get; private set; }

    public IReadOnlyList<string> Reasons => _reasons ?? [];

    public void Add(double points, string reason)
    {
        Points += points;
        (_reasons ??= []).Add(points < 0 ? $"against: {reason}" : reason);
    }

    public void Add(EvidenceTally other)
    {
        Points += other.Points;
        if (other._reasons is { } reasons) (_reasons ??= []).AddRange(reasons);
    }
}
