using AngleSharp;
using AngleSharp.Browser;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Parses HTML that is text already. The parser is told not to look for a charset in <c>meta</c> any more: that is settled before,
/// and its search through a long <c>content</c> takes time and memory with the square of its length.
/// </summary>
internal static class DecodedHtml
{
    private static readonly HtmlParser Parser = new(
        new HtmlParserOptions { IsScripting = false }, BrowsingContext.New(Configuration.Default.Without<EncodingMetaHandler>()));

    public static IHtmlDocument Parse(string html) => Parser.ParseDocument(html);
}
