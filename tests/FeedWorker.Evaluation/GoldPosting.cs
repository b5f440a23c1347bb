using System.Text.Json.Nodes;

namespace FeedWorker.Evaluation;

/// <summary>One labelled opening; a field that the page does not state is null.</summary>
internal sealed record GoldPosting(string Title, string? Url, IReadOnlyList<string> EmploymentTypes, string? Location, string? ValidThrough, string? DatePosted, bool Remote)
{
    public static GoldPosting Of(JsonObject json) => new(
        Text(json["title"]) ?? "",
        Text(json["url"]),
        json["employment_type"] switch { JsonArray list => [.. list.Select(Text).OfType<string>()], { } one when Text(one) is { } text => [text], _ => [] },
        Text(json["location"]),
        Text(json["valid_through"]),
        Text(json["date_posted"]),
        json["remote"] is JsonValue value && ((value.TryGetValue(out bool yes) && yes) || (value.TryGetValue(out string? word) && word == "remote")));

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
