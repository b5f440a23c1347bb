namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>What speaks for and against something, and how much: the written-down reason behind every decision of detection.</summary>
internal sealed class EvidenceTally
{
    private readonly List<string> _reasons = [];

    public double Points { get; private set; }

    public IReadOnlyList<string> Reasons => _reasons;

    public void Add(double points, string reason)
    {
        Points += points;
        _reasons.Add(points < 0 ? $"against: {reason}" : reason);
    }

    public void Add(EvidenceTally other)
    {
        Points += other.Points;
        _reasons.AddRange(other._reasons);
    }
}
