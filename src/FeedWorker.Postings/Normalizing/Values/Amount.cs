namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>A sum of money, or a range, as it stands in a text.</summary>
/// <param name="Min">Lower end.</param>
/// <param name="Max">Upper end; equal to <paramref name="Min"/> for a single figure.</param>
/// <param name="Symbol">The currency as written ("$", "EUR"), or null.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
internal sealed record Amount(decimal Min, decimal Max, string? Symbol, int Start, int Length)
{
    public int End => Start + Length;

    public bool IsRange => Min != Max;
}
