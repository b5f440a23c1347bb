namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>A word of the lexicon found in a text.</summary>
/// <param name="Group">The list it is from.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Value">Its place in the list, from 0 (months, number words); alternatives separated by <c>|</c> share a place.</param>
internal readonly record struct WordHit(WordGroup Group, int Start, int Length, int Value)
{
    public int End => Start + Length;
}
