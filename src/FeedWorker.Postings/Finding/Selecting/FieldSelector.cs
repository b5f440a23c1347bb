using AngleSharp.Dom;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Finding.Selecting;

/// <summary>Reads one field of one posting's element by its rule.</summary>
internal static class FieldSelector
{
    private const int LongestExcerpt = 160;

    public static FieldReading Read(IElement row, string field, FieldRule rule)
    {
        IElement? element;
        try
        {
            element = rule.Selector.Length == 0 ? row : row.QuerySelector(rule.Selector);
        }
        catch (DomException)
        {
            return new FieldReading(null, null, $"extract.{field}: '{rule.Selector}' is not a CSS selector.");
        }

        var text = element is null ? null : rule.Attribute is { } attribute ? element.GetAttribute(attribute) : Fold(element.TextContent);
        if (string.IsNullOrWhiteSpace(text)) return Missing(row, field, rule, element);
        foreach (var filter in rule.Filters)
        {
            var (filtered, error) = FieldFilter.Apply(filter, text);
            if (filtered is null) return new FieldReading(null, null, $"extract.{field}: {error}.");
            text = filtered;
        }

        return string.IsNullOrWhiteSpace(text) ? Missing(row, field, rule, element) : new FieldReading(text.Trim(), element, null);
    }

    /// <summary>The beginning of an element's HTML on one line, for messages.</summary>
    public static string Excerpt(IElement element)
    {
        var html = Fold(element.OuterHtml);
        return html.Length <= LongestExcerpt ? html : html[..LongestExcerpt] + "…";
    }

    private static FieldReading Missing(IElement row, string field, FieldRule rule, IElement? element)
    {
        if (rule.Default is not null) return new FieldReading(rule.Default, element, null);
        if (!rule.Required && field != "title") return new FieldReading(null, null, null);
        var what = element is null ? "matches nothing" : rule.Attribute is { } attribute ? $"has no attribute '{attribute}'" : "is empty";
        return new FieldReading(null, null, $"extract.{field}: '{rule.Selector}' {what} in {Excerpt(row)}");
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
