using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Pages whose whole text stands in their front matter, in the fields of an editor's form ("section1.title", "section1.desc"): what the template shows is
/// these texts, each under the heading beside it.
/// </summary>
internal static class FrontMatterText
{
    private const int FewestLetters = 200;
    private const int ShortestText = 60;
    private const int LongestHeading = 120;

    private static readonly string[] HeadingKeys = ["title", "heading", "headline", "header", "subtitle", "name", "label"];

    // What search engines and social networks are told, and settings.
    private static readonly string[] NotShown = ["seo", "meta", "og", "twitter", "image", "photo", "video", "description", "excerpt", "summary", "keywords", "tags", "layout", "alt", "aria", "script", "style", "css"];

    /// <summary>The page with those texts as its content; the page itself when it has a text of its own, or none in its front matter.</summary>
    public static Page Shown(Page page)
    {
        if (page.FrontMatter.Count == 0 || page.Document.Body is not { } body || HasText(body)) return page;
        var html = new StringBuilder(body.InnerHtml);
        var headed = "";
        foreach (var (key, value) in page.FrontMatter)
        {
            if (!IsText(key, value)) continue;
            var owner = key.LastIndexOf('.') is > 0 and var dot ? key[..dot] : "";
            // A text that begins with a heading of its own needs none from the form.
            if (owner != headed && owner.Length > 0 && value.TrimStart()[0] != '#' && HeadingOf(owner, page.FrontMatter) is { } heading) html.Append("<h2>").Append(WebUtility.HtmlEncode(heading)).Append("</h2>\n");
            headed = owner;
            html.Append(MarkdownText.ToHtml(value).Html);
        }

        if (html.Length == 0 || DecodedHtml.Parse(html.ToString()).Document is not { } shown || DocumentLimits.Broken(shown) is not null) return page;
        return page with { Document = shown, Language = page.Language ?? LanguageRecognition.Of(shown).Language };
    }

    // Letter by letter, and no farther than need be: most pages are all text.
    private static bool HasText(INode body)
    {
        var letters = 0;
        for (var walk = new DocumentWalk(body); walk.MoveNext();)
        {
            if (walk.Node is not IText text) continue;
            foreach (var c in text.Data)
                if (char.IsLetter(c) && ++letters >= FewestLetters) return true;
        }

        return false;
    }

    private static bool IsText(string key, string value)
    {
        if (value.Length < ShortestText || !value.Contains(' ', StringComparison.Ordinal)) return false;
        var parts = key.Split('.');
        // At the top, a description is the search engine's; within a section it is the section's.
        return !parts.Any(p => NotShown.Contains(p) && (parts.Length == 1 || p is not ("description" or "summary" or "excerpt")));
    }

    private static string? HeadingOf(string owner, IReadOnlyDictionary<string, string> frontMatter) =>
        HeadingKeys.Select(k => frontMatter.GetValueOrDefault($"{owner}.{k}")).FirstOrDefault(h => h is { Length: > 0 and <= LongestHeading });
}
