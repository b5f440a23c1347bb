namespace FeedWorker.Postings.Model;

/// <summary>
/// What the employer says it pays. A single figure has <see cref="Min"/> equal to <see cref="Max"/>; "from 60,000" has no
/// <see cref="Max"/>; a grade without a figure ("TV-L E13") has only <see cref="Text"/> and is never turned into numbers.
/// </summary>
public sealed record Pay
{
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>ISO 4217, or null for a grade in words.</summary>
    public string? Currency { get; init; }

    public PayPeriod? Period { get; init; }

    /// <summary>The employer's own wording.</summary>
    public required string Text { get; init; }

    /// <summary>True when figures, currency and period are all known, so that it may be published as <c>baseSalary</c>.</summary>
    public bool IsStructured => (Min ?? Max) is not null && Currency is not null && Period is not null;
}
