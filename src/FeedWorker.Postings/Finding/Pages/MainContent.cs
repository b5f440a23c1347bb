using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>Finds the element that holds the page's own text, leaving the site's frame around it behind.</summary>
internal static class MainContent
{
    // Share of the text that a child must hold for the search to go on inside it.
    private const double Share = 0.85;

    public static IElement Of(Page page)
    {
        var body = (IElement?)page.Document.Body ?? page.Document.DocumentElement;
        if (page.Kind != PageKind.Html) return body;
        var weights = new Dictionary<IElement, int>();
        Weigh(body, weights, 0);
        if (Declared(body, weights) is { } declared) return declared;
        var at = body;
        while (true)
        {
            var whole = weights.GetValueOrDefault(at);
            var next = at.Children.Where(c => weights.GetValueOrDefault(c) >= whole * Share && c.LocalName is "div" or "section" or "article" or "main" or "table" or "tbody" or "tr" or "td" or "center" or "form").FirstOrDefault();
            if (next is null || whole == 0) return at;
            at = next;
        }
    }

    // The page says itself where its content is; believed when most of the text is there.
    private static IElement? Declared(IElement body, Dictionary<IElement, int> weights)
    {
        foreach (var selector in new[] { "main", "[role=main]", "[itemtype$=JobPosting]", "article" })
        {
            var found = body.QuerySelectorAll(selector).Where(e => weights.ContainsKey(e)).MaxBy(e => weights[e]);
            if (found is not null && weights[found] >= 200 && weights[found] >= weights[body] * 0.3) return found;
        }

        return null;
    }

    // Characters of text outside links, in what people see.
    private static int Weigh(IElement element, Dictionary<IElement, int> weights, int depth)
    {
        if (depth > 200 || PageElements.IsExcluded(element) || element.LocalName is "a" or "button") return 0;
        var weight = 0;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text) weight += Letters(text.Data);
            else if (node is IElement child) weight += Weigh(child, weights, depth + 1);
        }

        return weights[element] = weight;
    }

    private static int Letters(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) count++;
        }

        return count;
    }
}
