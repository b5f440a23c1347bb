using System.Collections.Concurrent;
using System.Text.Json;

namespace FeedWorker.Postings.Words;

/// <summary>
/// The words of one language, from <c>Words/{tag}.json</c>. A file has four groups, each a map of lists: <c>labels</c> (what we write around a
/// posting), <c>finding</c>, <c>lifecycle</c> and <c>fields</c> (what the code in the rooms of these names reads by). Adding a language is adding a file. Loaded once, on first use.
/// </summary>
internal sealed class Lexicon
{
    private static readonly ConcurrentDictionary<string, Lexicon> Loaded = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string[]> _lists;

    private Lexicon(string language, Dictionary<string, string[]> lists)
    {
        Language = language;
        _lists = lists;
    }

    /// <summary>Tags of all languages that have a file, sorted.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. typeof(Lexicon).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("Words/", StringComparison.Ordinal))
            .Select(n => Path.GetFileNameWithoutExtension(n))
            .Order(StringComparer.Ordinal)];

    public string Language { get; }

    /// <summary>The keys of all lists in the language's file, such as <c>finding.jobWords</c>.</summary>
    public IReadOnlyCollection<string> Keys => _lists.Keys;

    /// <summary>The words under a key such as <c>finding.jobWords</c>; empty when the language's file has no such list.</summary>
    public IReadOnlyList<string> this[string key] => _lists.TryGetValue(key, out var list) ? list : [];

    /// <summary>The words under a key in all languages that have it, each once.</summary>
    public static IReadOnlyList<string> InEveryLanguage(string key) => [.. Languages.SelectMany(l => For(l)![key]).Distinct(StringComparer.Ordinal)];

    /// <summary>The lexicon of a primary language tag, or null when there is no file for it.</summary>
    public static Lexicon? For(string? language)
    {
        if (string.IsNullOrEmpty(language)) return null;
        var primary = language.Split('-', '_')[0];
        if (!Languages.Contains(primary, StringComparer.OrdinalIgnoreCase)) return null;
        return Loaded.GetOrAdd(primary.ToLowerInvariant(), Load);
    }

    /// <summary>The lexicons that a text in a language is read with: its own, English, from which everybody borrows, and the twin that it cannot be told from in a few words.</summary>
    public static IReadOnlyList<Lexicon> Family(string tag) => [.. (tag switch
    {
        "en" => ["en"],
        "da" => ["da", "nb", "en"],
        "nb" => ["nb", "da", "en"],
        "cs" => ["cs", "sk", "en"],
        "sk" => ["sk", "cs", "en"],
        _ => new[] { tag, "en" },
    }).Select(t => For(t)!)];

    private static Lexicon Load(string language)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Words/{language}.json")!;
        using var json = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var lists = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var group in json.RootElement.EnumerateObject())
            foreach (var list in group.Value.EnumerateObject())
                lists[$"{group.Name}.{list.Name}"] = [.. list.Value.EnumerateArray().Select(v => v.GetString()!)];
        return new Lexicon(language, lists);
    }
}
