using System.Collections.Frozen;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>The JobPosting that a detail page carries as JSON-LD.</summary>
internal static class PageMarkup
{
    private static readonly FrozenSet<string> Scripts = FrozenSet.Create("script");

    /// <summary>The page's one JobPosting; of several, the one with the listed title; null when that is not plain.</summary>
    public static JsonObject? Posting(IHtmlDocument document, string? listedTitle)
    {
        var found = new List<JsonObject>();
        foreach (var script in Nodes.Named(document, Scripts))
        {
            if (!string.Equals(script.GetAttribute("type")?.Split(';')[0].Trim(), "application/ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            if (!script.TextContent.Contains("JobPosting", StringComparison.OrdinalIgnoreCase)) continue;
            if (Parse(script.TextContent) is { } json) Collect(json, found, 0);
        }

        if (found.Count <= 1) return found.FirstOrDefault();
        var wanted = listedTitle is null ? null : Fold.Lower(Fold.Line(listedTitle));
        return found.FirstOrDefault(p => wanted is not null && p.Get("title").Text() is { } title && Fold.Lower(Fold.Line(title)).Equals(wanted, StringComparison.Ordinal));
    }

    // Line breaks inside strings are the commonest fault of hand-made JSON-LD.
    private static JsonNode? Parse(string text)
    {
        text = text.Trim();
        if (text.StartsWith("<!--", StringComparison.Ordinal)) text = text[4..].Replace("-->", "", StringComparison.Ordinal);
        foreach (var attempt in new[] { text, text.ReplaceLineEndings(" ").Replace('\t', ' ') })
        {
            // Broken markup is as good as none; the page's text is still there.
            if (ForgivingJson.Parse(attempt.TrimEnd(';', ' ')) is { } json) return json;
        }

        return null;
    }

    private static void Collect(JsonNode? node, List<JsonObject> found, int depth)
    {
        if (depth > 12 || node is null) return;
        if (node is JsonArray array)
        {
            foreach (var child in array) Collect(child, found, depth + 1);
            return;
        }

        if (node is not JsonObject found1) return;
        if (found1["@type"].Each().Any(t => t.Text()?.EndsWith("JobPosting", StringComparison.OrdinalIgnoreCase) == true))
        {
            found.Add(found1);
            return;
        }

        foreach (var (_, child) in found1) Collect(child, found, depth + 1);
    }
}
