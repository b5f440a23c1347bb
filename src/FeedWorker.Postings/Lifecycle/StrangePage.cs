using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>
/// The words by which a page that answers 200 says that it is something else: an error, maintenance, a login, a cookie wall, a
/// parked domain, a check for robots. Looked for in the title and the first heading, and in the whole text of a short page.
/// </summary>
internal static class StrangePage
{
    private const int ShortPage = 120;

    private static readonly string[] Phrases = [.. Lexicon.InEveryLanguage("lifecycle.strangePages").Select(FoldedText.Of)];

    /// <summary>The telling phrase, or null when the page says nothing of the kind.</summary>
    public static string? Phrase(PageLook look)
    {
        var head = $" {look.Title} {look.Heading} ";
        var body = look.Words.Count <= ShortPage ? $" {string.Join(' ', look.Words)} " : "";
        return Phrases.FirstOrDefault(p => IsIn(head, p) || IsIn(body, p));
    }

    /// <summary>Whole words only, where a script parts words.</summary>
    private static bool IsIn(string text, string phrase) =>
        text.Contains(Tokens.IsIdeograph(phrase[0]) ? phrase : $" {phrase} ", StringComparison.Ordinal);
}
