using System.Text;

namespace FeedWorker.Postings.Formats;

/// <summary>Plain text on its way into HTML, as element content or as an attribute in quotes.</summary>
internal static class HtmlText
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("&<>\"'");

    /// <summary>The text with markup characters said as references, letters of every script left as they are, and forbidden characters dropped.</summary>
    public static string Encode(string? text)
    {
        var clean = XmlText.Clean(text);
        if (clean.AsSpan().IndexOfAny(Special) < 0) return clean;
        var html = new StringBuilder(clean.Length + 32);
        foreach (var c in clean)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }

        return html.ToString();
    }
}
