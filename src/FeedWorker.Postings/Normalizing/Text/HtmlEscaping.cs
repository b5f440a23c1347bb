using System.Buffers;
using System.Net;
using System.Text;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>Writes text as HTML; most texts hold nothing to escape and are copied as they are.</summary>
internal static class HtmlEscaping
{
    /// <summary>What <see cref="WebUtility.HtmlEncode(string)"/> writes as entities: HTML's own marks, Latin-1, and the halves of characters beyond the first plane.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. "<>&\"'", .. Enumerable.Range('\u00A0', '\u0100' - '\u00A0').Select(c => (char)c), .. Enumerable.Range('\uD800', '\uE000' - '\uD800').Select(c => (char)c)]);

    public static StringBuilder AppendEscaped(this StringBuilder html, ReadOnlySpan<char> text) =>
        text.ContainsAny(Escaped) ? html.Append(WebUtility.HtmlEncode(text.ToString())) : html.Append(text);
}
