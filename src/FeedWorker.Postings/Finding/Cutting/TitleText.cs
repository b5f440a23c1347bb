namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>A title without the marks around it that are not words.</summary>
internal static class TitleText
{
    public static string Clean(string text)
    {
        var title = text.Trim().Trim('•', '·', '▪', '►', '▸', '→', '»', '«', '›', '*', '|', '–', '—', '-', '>', '✓', '✔', ' ', '\u00A0', '↗', '↓', '+', ':', '#').Trim();
        return title.Length == 0 ? text.Trim() : title;
    }
}
