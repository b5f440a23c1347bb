using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Cutting;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>The text of a detail page as HTML, without its title and without what is the site's and not the job's.</summary>
internal static class PageText
{
    // A front-matter value this long is running text, not a label's value.
    private const int LongValue = 200;

    private static readonly FrozenSet<string> Links = FrozenSet.Create("a");

    public static CutContent Of(Page page, IElement content, IElement? heading, JsonObject? structured)
    {
        var root = Piece.Root();
        foreach (var node in content.ChildNodes) Write(node, heading, root, 0);
        var kept = FromFrontMatter(page);
        var marked = structured.Get("description").Text() is { } description ? Unescaped(description) : "";
        // The markup's description is the job's and nothing else; but some sites put only a teaser there.
        if (marked.Length >= 400 || (marked.Length > 0 && marked.Length > root.ToHtml().Length / 2)) return new CutContent(Piece.Of(DescriptionSanitizer.Clean(marked)), () => marked);
        if (kept.Length == 0) return new CutContent(root, root.ToHtml);
        var whole = Piece.Of(DescriptionSanitizer.Clean(kept));
        whole.AddChildrenOf(root);
        return new CutContent(whole, () => kept + root.ToHtml());
    }

    private static string Unescaped(string html) =>
        html.Contains("&lt;", StringComparison.Ordinal) && !html.Contains('<', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(html)
        : html.Contains('<', StringComparison.Ordinal) ? html : PlainText.ToHtml(html);

    private static void Write(INode node, IElement? heading, Piece into, int depth)
    {
        if (depth > 200) return;
        if (node is IText text)
        {
            into.AddText(text.Data);
            return;
        }

        if (node is not IElement element || ReferenceEquals(element, heading) || PageElements.IsExcluded(element) || IsLinkList(element)) return;
        var name = element.LocalName;
        var piece = into.AddElement(name, name == "a" ? element.GetAttribute("href") : null);
        if (name is "br" or "hr" or "img" or "wbr" or "col" or "source") return;
        foreach (var child in element.ChildNodes) Write(child, heading, piece, depth + 1);
    }

    // Other openings, menus, breadcrumbs: several links and hardly a word beside them.
    private static bool IsLinkList(IElement element)
    {
        if (element.LocalName is not ("ul" or "ol" or "div" or "section" or "aside" or "header")) return false;
        var (links, linked) = (0, 0);
        foreach (var link in Nodes.Named(element, Links))
        {
            if (link.GetAttribute("href") is not { } href) continue;
            if (href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return false;
            links++;
            linked += link.TextContent.Length;
        }

        return links >= 3 && linked >= element.TextContent.Trim().Length * 0.7;
    }

    // A sentence that the generator shows above the text, or on the list: with hours or pay it says more than the text, which does not repeat it.
    private static bool IsTeaser(string key, string value, Page page) =>
        key is "excerpt" or "summary" or "teaser" or "anriss" or "intro" or "lead" && value.Length > 80 && value.AsSpan().ContainsAnyInRange('0', '9') && page.Document.Body?.TextContent.Contains(value[..40], StringComparison.Ordinal) != true;

    // Descriptions kept in front matter: block scalars, and lists under a key that names a section.
    private static string FromFrontMatter(Page page)
    {
        var html = new StringBuilder();
        foreach (var (key, value) in page.FrontMatter)
        {
            var text = value.Length >= LongValue || IsTeaser(key, value, page) || (value.Length >= 60 && value.Contains('\n', StringComparison.Ordinal));
            if (!text || key is "title" or "seo" or "slug" || key.Contains("meta", StringComparison.Ordinal) || key.Contains("image", StringComparison.Ordinal)) continue;
            var body = MarkdownText.ToHtml(value).Html ?? "";
            if (key is not ("description" or "summary" or "details" or "content" or "body" or "text" or "excerpt" or "intro" or "introduction" or "teaser" or "anriss" or "lead" or "abstract"))
                html.Append("<h3>").Append(System.Net.WebUtility.HtmlEncode(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(key.Split('.')[0].Replace('_', ' ').Replace('-', ' ')))).Append("</h3>");
            html.Append(body);
        }

        return html.ToString();
    }
}
