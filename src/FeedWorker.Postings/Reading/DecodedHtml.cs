using AngleSharp;
using AngleSharp.Browser;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Parses HTML that is text already, at a cost in step with its length. The parser is told not to look for a charset in <c>meta</c> any more: that is
/// settled before, and its search through a long <c>content</c> takes time and memory with the square of its length.
/// </summary>
internal static class DecodedHtml
{
    private static readonly IConfiguration Plain = Configuration.Default.Without<EncodingMetaHandler>();

    /// <summary>The document, or why there is none: what <see cref="ParsingLimits"/> says.</summary>
    public static (IHtmlDocument? Document, string? Failure) Parse(string html)
    {
        var limits = new ParsingLimits(html.Length);
        var context = BrowsingContext.New(Plain.WithOnly<IElementFactory<Document, HtmlElement>>(limits));
        var options = new HtmlParserOptions { IsScripting = false, OnCreated = (element, _) => limits.Created(element) };
        try
        {
            return (new HtmlParser(options, context).ParseDocument(html), null);
        }
        catch (InvalidDataException tooMuch)
        {
            // The one way to make the parser stop.
            return (null, tooMuch.Message);
        }
    }
}
