using System.Collections.Immutable;
using System.Globalization;

namespace FeedWorker.Postings.Words;

/// <summary>The languages that postings ask for, and what a lexicon calls them.</summary>
internal static class SpokenLanguages
{
    /// <summary>BCP 47 tags, by place in the lexicons' <c>fields.language</c> lists; all files keep the same order.</summary>
    public static ImmutableArray<string> Tags { get; } = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "pl", "ja", "zh", "ru", "ar", "ko", "hi", "tr", "uk", "fi", "cs", "el", "hu", "ro", "he", "vi", "tl", "ca", "cy", "ga", "ase"];

    /// <summary>"Polish" for <c>pl</c>, as people of a language write it; English where its lexicon has no name, the tag itself for a language that nobody names.</summary>
    /// <param name="tag">BCP 47.</param>
    /// <param name="language">Primary tag of the reader's language.</param>
    public static string Name(string tag, string language)
    {
        var at = Tags.IndexOf(tag);
        if (at < 0) return tag;
        foreach (var reader in new[] { language, "en" })
        {
            if (Lexicon.For(reader)?["fields.language"] is not { } names || at >= names.Count) continue;
            var name = names[at].Split('|')[0].TrimEnd('*');
            return reader is "en" or "de" ? char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..] : name;
        }

        return tag;
    }
}
