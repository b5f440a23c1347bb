using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>A line that may be a title, and what is known of its words.</summary>
/// <param name="Text">As it stands on the page.</param>
/// <param name="Lower">The same in lower case.</param>
/// <param name="Matches">The words and phrases known in it, in order.</param>
/// <param name="Kinds">Every kind of word in it.</param>
/// <param name="Whole">Kinds of phrases that make up most of it.</param>
/// <param name="Words">Number of words.</param>
/// <param name="IsSetOff">It stands out as a heading, link or bold line does: then "Knowledge Librarian" asks for no knowledge.</param>
internal readonly record struct TitleReading(string Text, string Lower, WordMatch[] Matches, WordKinds Kinds, WordKinds Whole, int Words, bool IsSetOff)
{
    public bool Has(WordKinds kinds) => (Kinds & kinds) != 0;

    public bool IsWholly(WordKinds kinds) => (Whole & kinds) != 0;

    /// <summary>The first word or phrase of a kind, as the evidence quotes it.</summary>
    public string First(WordKinds kind)
    {
        foreach (var match in Matches)
            if ((match.Kinds & kind) != 0) return Lower.Substring(match.Start, match.Length);
        return "(m/w/d)";
    }
}
