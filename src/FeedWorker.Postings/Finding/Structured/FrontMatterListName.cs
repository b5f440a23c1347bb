using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Structured;

/// <summary>Whether a list in front matter is named for openings: by its key, its owner's key or the heading beside it, in any language's words.</summary>
internal static class FrontMatterListName
{
    private const int LongestHeading = 80;

    private static readonly string[] Generic = ["items", "list", "entries", "cards", "rows", "data", "all", "elements", "listings", "blocks", "accordion", "content"];
    private static readonly string[] HeadingKeys = ["title", "heading", "headline", "name", "label", "header"];

    // Keys in camel case have lost their humps by the time they are read.
    private static readonly string[] JoinedEndings = ["jobs", "positions", "openings", "vacancies"];

    // Nouns of positions that mean something else when they stand alone as a key.
    private static readonly string[] OtherNouns = ["post", "posts", "grant", "grants", "contract", "contracts"];

    public static bool IsOfOpenings(string key, IReadOnlyDictionary<string, string> frontMatter)
    {
        var words = Vocabulary.For(null);
        var parts = key.Split('.');
        if (NamesOpenings(parts[^1], words)) return true;
        if (!Generic.Contains(parts[^1])) return false;
        if (parts.Length > 1 && NamesOpenings(parts[^2], words)) return true;
        var owner = parts.Length > 1 ? string.Join('.', parts[..^1]) + "." : "";
        return owner.Length > 0 && HasOpeningsHeading(owner, frontMatter, words);
    }

    /// <summary>Whether a list is the body of a page that is itself about openings: a general key at the top ("sections", "items") of a page titled "Vacancies".</summary>
    public static bool IsBodyOfOpeningsPage(string key, IReadOnlyDictionary<string, string> frontMatter) =>
        (Generic.Contains(key) || key is "sections" or "features" or "tabs" or "panels") && HasOpeningsHeading("", frontMatter, Vocabulary.For(null));

    private static bool HasOpeningsHeading(string owner, IReadOnlyDictionary<string, string> frontMatter, Vocabulary words) =>
        HeadingKeys.Any(h => frontMatter.TryGetValue(owner + h, out var heading) && heading.Length <= LongestHeading && NamesOpenings(heading, words));

    private static bool NamesOpenings(string name, Vocabulary words)
    {
        var text = name.Replace('_', ' ').Replace('-', ' ').Trim().ToLowerInvariant();
        if (text.Length == 0 || OtherNouns.Contains(text)) return false;
        var matches = new List<WordMatch>();
        words.Scan(text, matches);
        WordKinds kinds = 0, whole = 0;
        var covered = 0;
        foreach (var match in matches)
        {
            kinds |= match.Kinds;
            if (match.Length >= text.Length - 1) whole |= match.Kinds;
            if ((match.Kinds & (WordKinds.OpeningsHeading | WordKinds.CareersWord | WordKinds.PositionNoun)) != 0) covered += match.Length + 1;
        }

        if ((kinds & WordKinds.Past) != 0 || (whole & WordKinds.OtherHeading & ~WordKinds.Process) != 0) return false;
        if ((kinds & WordKinds.OpeningsHeading) != 0 || (whole & (WordKinds.CareersWord | WordKinds.PositionNoun)) != 0 || covered >= text.Length) return true;
        return (kinds & (WordKinds.OtherHeading | WordKinds.Section)) == 0 && JoinedEndings.Any(e => text.EndsWith(e, StringComparison.Ordinal));
    }
}
