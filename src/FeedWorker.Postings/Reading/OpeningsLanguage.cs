using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Reading;

/// <summary>The language in which a page names its openings ("Vacatures", "Lediga tjänster"), whatever its template declares.</summary>
internal static class OpeningsLanguage
{
    private const int LongestHeading = 60;

    // "Jobs" stands above openings everywhere: whatever English says at all tells no other language.
    private static readonly FrozenDictionary<string, string[]> Languages = Lexicon.Languages
        .SelectMany(language => Lexicon.For(language)!["finding.openingsHeadings"].Concat(language == "en" ? Lexicon.For(language)!["finding.careersWords"] : []).Select(heading => (heading, language)))
        .GroupBy(h => h.heading, h => h.language, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>The language of the first heading that only another language than <paramref name="assumed"/> uses for openings; null when there is none.</summary>
    public static string? Of(IHtmlDocument document, string? assumed)
    {
        foreach (var heading in document.QuerySelectorAll("h1,h2,h3,h4"))
        {
            var text = heading.TextContent;
            if (text.Length > LongestHeading * 4) continue;
            var name = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ':', '.', '!').ToLowerInvariant();
            if (name.Length > LongestHeading || !Languages.TryGetValue(name, out var languages)) continue;
            return languages.Contains(assumed, StringComparer.Ordinal) || languages.Contains("en", StringComparer.Ordinal) ? null : languages[0];
        }

        return null;
    }
}
