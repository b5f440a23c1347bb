using System.Text;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Takes HTML comments out of Markdown before Markdown sees them: a comment ends at the first <c>--&gt;</c> (a second
/// <c>&lt;!--</c> within it opens nothing), and one that never ends runs to the end of the page, as in a browser.
/// </summary>
internal static class HtmlComments
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    public static string Remove(string text)
    {
        var at = text.IndexOf(Opening, StringComparison.Ordinal);
        if (at < 0) return text;
        var kept = new StringBuilder(text.Length);
        var copied = 0;
        while (at >= 0)
        {
            kept.Append(text, copied, at - copied);
            var end = text.IndexOf(Closing, at + Opening.Length, StringComparison.Ordinal);
            copied = end < 0 ? text.Length : end + Closing.Length;
            at = text.IndexOf(Opening, copied, StringComparison.Ordinal);
        }

        return kept.Append(text, copied, text.Length - copied).ToString();
    }
}
