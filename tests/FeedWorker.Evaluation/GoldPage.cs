using System.Text.Json.Nodes;

namespace FeedWorker.Evaluation;

/// <summary>One line of a <c>gold.jsonl</c>: a page and the openings that a careful reader sees on it.</summary>
internal sealed record GoldPage(string Id, string Path, string? Address, IReadOnlyList<GoldPosting> Postings)
{
    public static IReadOnlyList<GoldPage> Load(string folder) =>
        [.. File.ReadLines(System.IO.Path.Combine(folder, "gold.jsonl")).Where(l => l.Trim().Length > 0).Select(l => Of(folder, JsonNode.Parse(l)!.AsObject()))];

    private static GoldPage Of(string folder, JsonObject json) => new(
        json["id"]!.GetValue<string>(),
        System.IO.Path.Combine(folder, json["file"]!.GetValue<string>()),
        json["address"]?.GetValue<string>(),
        [.. Listed(folder, json).Select(p => GoldPosting.Of(p!.AsObject()))]);

    private static JsonArray Listed(string folder, JsonObject json) =>
        json["postings"] as JsonArray ?? throw new InvalidDataException($"{folder} holds no labelled listings: {json["id"]} names no postings.");
}
