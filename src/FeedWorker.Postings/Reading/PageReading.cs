namespace FeedWorker.Postings.Reading;

/// <summary>A page, or the one sentence that says why there is none. Exactly one of the two is set.</summary>
public sealed record PageReading(Page? Page, string? Failure)
{
    public static PageReading Of(Page page) => new(page, null);

    public static PageReading Fail(string reason) => new(null, reason);
}
