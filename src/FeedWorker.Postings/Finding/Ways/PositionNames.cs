using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>"postdoc positions" names the postdoc: the plural noun says how many, not what.</summary>
internal static class PositionNames
{
    public static string Bare(string phrase, Vocabulary words)
    {
        var cut = phrase.LastIndexOf(' ');
        if (cut <= 0) return phrase;
        var matches = new List<WordMatch>();
        words.Scan(phrase.ToLowerInvariant(), matches);
        var plural = phrase[^1] is 's' or 'n' or 'e' or 'i';
        return plural && matches.Exists(m => m.Start == cut + 1 && m.End == phrase.Length && (m.Kinds & WordKinds.PositionNoun) != 0) ? phrase[..cut] : phrase;
    }
}
