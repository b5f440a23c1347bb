using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Finding.Structured;

/// <summary>A schema.org JobPosting, in whatever sloppy form, as a found posting.</summary>
internal static class StructuredPosting
{
    private const int LongestTitle = 300;

    /// <summary>Null without a title. Whether its <c>validThrough</c> has passed is for the life-cycle to say.</summary>
    public static FoundPosting? Of(JsonObject job, Uri baseUrl, string evidence)
    {
        var title = Text(job["title"]) ?? Text(job["name"]);
        if (title is null || title.Length > LongestTitle) return null;
        var link = Text(job["url"]) ?? Text(job["@id"]) ?? Text((job["mainEntityOfPage"] as JsonObject)?["@id"]) ?? Text(job["mainEntityOfPage"]);
        var description = Text(job["description"]) ?? "";
        return new FoundPosting
        {
            Title = Fold(WebUtility.HtmlDecode(title)),
            ContentHtml = description.Contains("&lt;", StringComparison.Ordinal) && !description.Contains('<', StringComparison.Ordinal) ? WebUtility.HtmlDecode(description) : description,
            Link = Absolute(link, baseUrl),
            ApplyLink = Absolute(Text(job["applyUrl"]), baseUrl),
            Structured = job,
            Confidence = 1,
            Evidence = [evidence],
        };
    }

    public static string? Text(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        JsonValue value when value.TryGetValue(out decimal number) => number.ToString(CultureInfo.InvariantCulture),
        JsonArray { Count: > 0 } list => Text(list[0]),
        JsonObject item => Text(item["@value"]) ?? Text(item["name"]),
        _ => null,
    };

    public static Uri? Absolute(string? link, Uri baseUrl) =>
        link is not null && !link.StartsWith('#') && !link.StartsWith("_:", StringComparison.Ordinal) && Uri.TryCreate(baseUrl, link, out var address) && address.Scheme is "http" or "https" or "mailto" or "file" ? address : null;

    private static string Fold(string text) => string.Join(' ', OneLine.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
