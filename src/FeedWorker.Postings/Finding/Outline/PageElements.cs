using System.Collections.Frozen;
using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>Which elements of a page are content that people see, and which break lines.</summary>
internal static class PageElements
{
    private const int FewestChoices = 3;

    /// <summary>Never shown, no text, or struck through: a struck title is an opening that is gone.</summary>
    private static readonly FrozenSet<string> Never = FrozenSet.Create(
        "script", "style", "template", "noscript", "head", "svg", "iframe", "object", "embed", "video", "audio", "canvas", "select", "option", "textarea", "input",
        "nav", "footer", "dialog", "math", "map", "datalist", "title", "meta", "link",
        "del", "s", "strike");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption");

    private static readonly FrozenSet<string> ChromeNames = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "nav", "navbar", "navigation", "main-nav", "mainnav", "site-nav", "sitenav", "sub-nav", "subnav", "menu", "mobile-menu", "main-menu", "breadcrumb", "breadcrumbs", "footer", "site-footer",
        "page-footer", "footer-wrapper", "cookie-banner", "cookie-notice", "cookie-consent", "cookies", "skip-link", "skiplink", "pagination", "share", "social", "social-links", "social-icons",
        "sr-only-nav", "toc", "screen-reader-text", "visually-hidden", "material-icons", "material-icons-outlined", "material-icons-round", "material-symbols-outlined", "material-symbols-rounded", "material-symbols-sharp", "sr-only", "hidden", "d-none", "is-hidden", "modal");

    private static readonly FrozenSet<string> ChromeRoles = FrozenSet.Create("navigation", "contentinfo", "menu", "menubar", "search", "alertdialog", "dialog", "banner-nav", "tooltip");

    /// <summary>Struck through by its element or its style.</summary>
    public static bool IsStruck(IElement element) =>
        element.LocalName is "del" or "s" or "strike" || element.GetAttribute("style")?.Contains("line-through", StringComparison.OrdinalIgnoreCase) == true;

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Never shown, or shown as the frame of the page and not as its content.</summary>
    public static bool IsExcluded(IElement element)
    {
        if (Never.Contains(element.LocalName)) return true;
        // A choice in a form ("Which job?") offers nothing itself.
        if (element.LocalName == "label" && element.QuerySelector("input") is not null) return true;
        if (IsChoice(element)) return true;
        if (element.Attributes.Length == 0) return false;
        if (element.HasAttribute("hidden")) return !string.Equals(element.GetAttribute("hidden"), "until-found", StringComparison.OrdinalIgnoreCase);
        if (element.GetAttribute("aria-hidden") == "true" && element.ChildElementCount == 0) return true;
        if (element.GetAttribute("role") is { } role && ChromeRoles.Contains(role)) return true;
        if (element.GetAttribute("style") is { } style && IsInvisible(style)) return true;
        return IsNamedChrome(element.Id) || (element.ClassName is { Length: > 0 } names && HasChromeClass(names, element));
    }

    /// <summary>A button that shows and hides the text below it.</summary>
    public static bool OpensText(IElement button) => button.HasAttribute("aria-expanded") || button.HasAttribute("data-bs-toggle") || button.HasAttribute("data-toggle");

    /// <summary>Nothing but buttons: filters or tabs ("All", "Sales", "Kitchen").</summary>
    private static bool IsChoice(IElement element)
    {
        if (element.FirstElementChild is not { LocalName: "button" } first || OpensText(first) || element.ChildElementCount < FewestChoices) return false;
        foreach (var node in element.ChildNodes)
            if (node is IElement { LocalName: not "button" } || (node is IText text && !string.IsNullOrWhiteSpace(text.Data))) return false;
        return true;
    }

    private static bool IsInvisible(string style)
    {
        for (var at = 0; (at = style.IndexOf(':', at)) >= 0; at++)
        {
            var value = style.AsSpan(at + 1).TrimStart();
            var name = style.AsSpan(0, at).TrimEnd();
            if (name.EndsWith("display", StringComparison.OrdinalIgnoreCase) && value.StartsWith("none", StringComparison.OrdinalIgnoreCase)) return true;
            if (name.EndsWith("visibility", StringComparison.OrdinalIgnoreCase) && value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase)) return true;
            // Struck through by style is as gone as in a <del>.
            if ((name.EndsWith("text-decoration", StringComparison.OrdinalIgnoreCase) || name.EndsWith("text-decoration-line", StringComparison.OrdinalIgnoreCase)) && value.StartsWith("line-through", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsNamedChrome(string? id) => id is { Length: > 0 } && ChromeNames.Contains(id);

    private static bool HasChromeClass(string names, IElement element)
    {
        if (element.LocalName is "body" or "main" or "html" or "article") return false;
        var lookup = ChromeNames.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in names.AsSpan().Split(' '))
        {
            // Utility classes that hide on small screens only ("hidden md:block") hide nothing.
            var name = names.AsSpan()[range];
            if (name.Length == 0 || !lookup.Contains(name)) continue;
            if (name is "hidden" or "d-none" && names.Contains(':', StringComparison.Ordinal) | names.Contains("d-md-", StringComparison.Ordinal) | names.Contains("d-lg-", StringComparison.Ordinal) | names.Contains("d-sm-", StringComparison.Ordinal)) continue;
            return true;
        }

        return false;
    }
}
