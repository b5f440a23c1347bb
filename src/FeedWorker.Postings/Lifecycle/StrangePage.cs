namespace FeedWorker.Postings.Lifecycle;

/// <summary>
/// The words by which a page that answers 200 says that it is something else: an error, maintenance, a login, a cookie wall, a
/// parked domain, a check for robots. Looked for in the title and the first heading, and in the whole text of a short page.
/// </summary>
internal static class StrangePage
{
    private const int ShortPage = 120;

    /// <summary>The telling phrase, or null when the page says nothing of the kind.</summary>
    public static string? Phrase(PageLook look, IReadOnlyList<string> phrases)
    {
        var head = $" {look.Title} {look.Heading} ";
        var body = look.Words.Count <= ShortPage ? $" {string.Join(' ', look.Words)} " : "";
        return phrases.FirstOrDefault(p => head.Contains($" {p} ", StringComparison.Ordinal) || body.Contains($" {p} ", StringComparison.Ordinal));
    }
}
