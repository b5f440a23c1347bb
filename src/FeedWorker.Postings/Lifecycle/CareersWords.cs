using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>Beginnings of words that every careers page has somewhere: enough to tell an empty careers page from any other page.</summary>
internal static class CareersWords
{
    private static readonly string[] Stems = [.. Lexicon.InEveryLanguage("lifecycle.careersStems").Select(FoldedText.Of)];

    public static bool AreIn(PageLook look)
    {
        var text = $" {look.Title} {look.Heading} {string.Join(' ', look.Words)}";
        return Stems.Any(s => text.Contains(Tokens.IsIdeograph(s[0]) || Tokens.IsHangul(s[0]) ? s : " " + s, StringComparison.Ordinal));
    }
}
