using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FeedWorker.Postings.Reading;
using Ganss.Xss;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>Foreign HTML made harmless with HtmlSanitizer: only structure and links are left. What may finally be published is fewer still, see <see cref="BlockWriter"/>.</summary>
internal static class DescriptionSanitizer
{
    // Elements whose text is no text for readers; everything else unknown gives up its tag and keeps its text.
    private static readonly string[] Silent = ["script", "style", "noscript", "template", "svg", "iframe", "object", "form", "button", "select", "input", "textarea", "nav", "head", "title", "video", "audio", "canvas", "map"];

    private const string Start = "<!doctype html><body>";

    private static readonly HtmlSanitizer Sanitizer = Create();

    /// <summary>The body of the parsed and sanitised fragment; empty when no reader of pages would take it (see <see cref="DecodedHtml"/>).</summary>
    public static IElement Clean(string html)
    {
        var document = DecodedHtml.Parse(Start + html).Document ?? DecodedHtml.Parse(Start).Document!;
        var body = document.Body!;
        foreach (var element in body.QuerySelectorAll(SilentSelector).ToArray()) element.Remove();
        Sanitizer.SanitizeDom(document, (IHtmlElement)body);
        return body;
    }

    private static string SilentSelector { get; } = string.Join(',', Silent) + ",[hidden],[aria-hidden=true],[style*='display:none'],[style*='display: none']";

    private static HtmlSanitizer Create()
    {
        var options = new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "b", "i", "a", "div", "section", "article", "main", "header", "footer", "aside",
                "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "dl", "dt", "dd", "blockquote", "pre", "span", "hr", "figure", "figcaption", "details", "summary", "address", "center", "body", "html",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
        };
        return new HtmlSanitizer(options) { KeepChildNodes = true };
    }
}
