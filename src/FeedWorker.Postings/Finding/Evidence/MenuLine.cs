using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Lines of a menu that some pages set like everything else: "Home", "Contact", "Impressum". No title consists of one.</summary>
internal static class MenuLine
{
    private const int MostSpaces = 2;

    private static readonly WordSet Words = new("finding.menuWords");

    /// <summary>The lower-case text is one, marks around it aside.</summary>
    public static bool Is(ReadOnlySpan<char> lower)
    {
        var text = lower.Trim(" .:>»›«‹←→|-–");
        return Words.Contains(text) || (text.EndsWith(" menu") && text.Count(' ') <= MostSpaces);
    }
}
