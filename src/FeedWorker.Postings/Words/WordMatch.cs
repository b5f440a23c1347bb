namespace FeedWorker.Postings.Words;

/// <summary>One word or phrase found in a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Its length in characters.</param>
/// <param name="Kinds">The lists that hold it.</param>
internal readonly record struct WordMatch(int Start, int Length, WordKinds Kinds)
{
    public int End => Start + Length;
}
