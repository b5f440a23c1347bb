using System.Text.Json.Nodes;
using FeedWorker.Configuration;

namespace FeedWorker.Tests.Configuration;

/// <summary>Every key there is, with every kind of nonsense in it: one mistake is one clear sentence that says what, where and what to do.</summary>
public sealed class ConfigurationMistakesTests(ITestOutputHelper output)
{
    private static readonly string[] Nonsense =
    [
        "\"\"", "\" \"", "-1", "1e99", "99999999999999999999", "NaN", "yes", "\"30 minutes\"", "\"..\"", "\"a\\u0007b\\nc\"", "\"<script>\"", "{ }", "{ a: b }", "[]", "[ [ a ] ]", "[ { a: b } ]",
        "javascript:alert(1)", "\"http://\"", "\"http://[\"", "\"https://user:secret@example.org/\"", "\"::1/129\"", "\"* * *\"", "\"a b c d e f g h\"", "\"li >>\"", "\"\\\\\\\\server\\\\share\"", "\u202Eright", "2026-02-31",
        "\"" + new string('x', 3000) + "\"",
    ];

    [Fact]
    public void Every_key_tells_of_every_nonsense_in_one_sentence()
    {
        var (tried, refused, complaints) = (0, 0, new List<string>());
        foreach (var path in AllKeys())
        {
            foreach (var nonsense in Nonsense)
            {
                var errors = ConfigurationReader.Parse(With(path, nonsense), "feedworker.yaml", []).Errors;
                tried++;
                refused += errors.Count > 0 ? 1 : 0;
                // What is missing beside a key that is not known is a mistake of its own.
                var most = nonsense.Contains("a: b", StringComparison.Ordinal) ? 4 : 1;
                if (errors.Count > most || errors.Any(error => error.Line == 0 || !error.Key.StartsWith(path.Replace("[]", "[0]", StringComparison.Ordinal), StringComparison.Ordinal) || !IsSentence(error)))
                    complaints.Add($"{path}: {Short(nonsense)} → {string.Join(" | ", errors.Select(error => Short(error.ToString())))}");
            }
        }

        output.WriteLine($"{tried} values tried, {refused} refused");
        complaints.ShouldBeEmpty();
        refused.ShouldBeGreaterThan(tried / 2);
    }

    [Fact]
    public void Every_variable_tells_of_every_nonsense_in_one_sentence()
    {
        var complaints = new List<string>();
        foreach (var path in AllKeys())
        {
            foreach (var (suffix, value) in new[] { ("", "a\u0007 b\nc <script>"), ("__X", "1"), ("_FILE", "/nowhere/at/all"), ("_FILE", "/etc") })
            {
                var name = "FEEDWORKER__" + path.Replace("[]", "__0", StringComparison.Ordinal).Replace(".", "__", StringComparison.Ordinal).ToUpperInvariant() + suffix;
                var errors = ConfigurationReader.Parse(path.Contains(".extract", StringComparison.Ordinal) ? With("sites[].extract.posting", "li") : With("log.level", "warning"), "feedworker.yaml", [KeyValuePair.Create(name, value)]).Errors;
                if (suffix.Length > 0 && errors.Count == 0)
                    complaints.Add($"{name} does nothing, and nobody is told");
                if (errors.Count > 1 || errors.Any(error => error.File != "environment" || error.Key != name || !IsSentence(error)))
                    complaints.Add($"{name}: {string.Join(" | ", errors.Select(error => Short(error.ToString())))}");
            }
        }

        complaints.ShouldBeEmpty();
    }

    private static IEnumerable<string> AllKeys() => Keys(JsonNode.Parse(ConfigurationSchema.Text())!.AsObject(), "");

    /// <summary>One line that can be read, and nothing that was to be kept secret.</summary>
    private static bool IsSentence(ConfigurationError error) => error.Message.Length is >= 20 and <= 400 && !error.ToString().Any(char.IsControl)
        && !error.Message.Contains("secret@", StringComparison.Ordinal) && !error.Message.Contains("Exception", StringComparison.Ordinal);

    private static string Short(string text) => text.Length > 160 ? text[..160] + "…" : text;

    /// <summary>Dotted paths of all keys in the schema; <c>[]</c> stands for a list's item.</summary>
    private static IEnumerable<string> Keys(JsonObject schema, string path)
    {
        foreach (var (key, value) in schema["properties"]?.AsObject() ?? [])
        {
            var (below, node) = (path.Length == 0 ? key : $"{path}.{key}", value!.AsObject());
            yield return below;
            var maps = new[] { node }.Concat(node["anyOf"]?.AsArray().Select(choice => choice!.AsObject()) ?? []);
            foreach (var map in maps)
            {
                foreach (var deeper in Keys(map, below))
                    yield return deeper;
                foreach (var deeper in map["items"] is JsonObject items ? Keys(items, below + "[]") : [])
                    yield return deeper;
            }
        }
    }

    /// <summary>The least configuration that is right, with one value put in.</summary>
    private static string With(string path, string value)
    {
        var root = new Dictionary<string, object> { ["sites"] = new Dictionary<string, object> { ["id"] = "a", ["page"] = "a.md", ["organization"] = new Dictionary<string, object> { ["name"] = "A" } } };
        if (path.Contains(".extract.", StringComparison.Ordinal))
            ((Dictionary<string, object>)root["sites"])["extract"] = new Dictionary<string, object> { ["posting"] = "li" };
        var parts = path.Replace("[]", "", StringComparison.Ordinal).Split('.');
        var map = root;
        foreach (var part in parts[..^1])
            map = (Dictionary<string, object>)(map.TryGetValue(part, out var below) && below is Dictionary<string, object> ? below : map[part] = new Dictionary<string, object>());
        map[parts[^1]] = value;
        return Written(root, isRoot: true);
    }

    private static string Written(object value, bool isRoot = false) => value is not Dictionary<string, object> map
        ? (string)value
        : "{ " + string.Join(", ", map.Select(entry => $"{entry.Key}: {(isRoot && entry.Key == "sites" && entry.Value is Dictionary<string, object> ? $"[ {Written(entry.Value)} ]" : Written(entry.Value))}")) + " }";
}
