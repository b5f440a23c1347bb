using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeedWorker.Configuration;

namespace FeedWorker.Tests.Configuration;

/// <summary>The README is the first thing that is used: what it names is there, and what is there it names.</summary>
public sealed partial class ReadmeTests
{
    private static readonly DirectoryInfo Repository = Root();
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.FullName, "README.md"));

    [Fact]
    public void It_names_every_key_of_the_configuration()
    {
        var words = Word().Matches(Text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

        Keys(JsonNode.Parse(ConfigurationSchema.Text())!).Distinct(StringComparer.Ordinal).Where(k => !words.Contains(k)).ShouldBeEmpty();
    }

    [Fact]
    public void Its_table_names_no_key_that_is_none()
    {
        var keys = Keys(JsonNode.Parse(ConfigurationSchema.Text())!).ToHashSet(StringComparer.Ordinal);
        string[] values = ["sqlite", "postgresql", "environment", "text", "json", "follow", "ignore"];
        var table = Text[Text.IndexOf("| key | what |", StringComparison.Ordinal)..Text.IndexOf("Environment variables override", StringComparison.Ordinal)];

        Quoted().Matches(table).Select(m => m.Groups[1].Value).Except(keys, StringComparer.Ordinal).Except(values, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_and_folder_that_it_names_is_there()
    {
        var rooms = new[] { "", "src/FeedWorker.Postings", "src/FeedWorker" }.Select(r => Path.Combine(Repository.FullName, r)).ToArray();
        var named = Named().Matches(Text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();

        named.Count.ShouldBeGreaterThan(20);
        named.Where(n => !rooms.Any(r => Path.Exists(Path.Combine(r, n)))).ShouldBeEmpty();
    }

    private static IEnumerable<string> Keys(JsonNode node)
    {
        if (node is JsonArray list)
            return list.SelectMany(n => Keys(n!));
        if (node is not JsonObject map)
            return [];
        var own = map["properties"] is JsonObject properties ? properties.SelectMany(p => Keys(p.Value!).Prepend(p.Key)) : [];
        return own.Concat(new[] { "items", "anyOf" }.Where(map.ContainsKey).SelectMany(k => Keys(map[k]!)));
    }

    private static DirectoryInfo Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "FeedWorker.sln")))
            folder = folder.Parent;
        return folder;
    }

    [GeneratedRegex(@"[A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"`([A-Za-z]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    /// <summary>Files of code, scripts and pictures, and rooms such as <c>Finding/Ways/</c>. A bare <c>feed.json</c> is an address.</summary>
    [GeneratedRegex(@"[`(]((?:[\w.-]+/)*(?:[\w.-]+\.(?:cs|sh|png|md)|[A-Z]\w+/)|(?:[\w.-]+/)+[\w-]+\.json)(?:[`) ])", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
