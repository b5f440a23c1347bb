using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Reading;

/// <summary>The language in which a page names its openings ("Vacatures", "Lediga tjänster"), whatever its template declares.</summary>
internal static class OpeningsLanguage
{
    private const int LongestHeading = 60;

    private static readonly FrozenDictionary<string, string[]> Languages = Of("finding.openingsHeadings");

    // "Jobs", "Karriere": said of the page as a whole, and in many languages.
    private static readonly FrozenDictionary<string, string[]> Careers = Of("finding.careersWords");

    private static FrozenDictionary<string, string[]> Of(string list) => Lexicon.Languages
        .SelectMany(language => Lexicon.For(language)![list].Select(heading => (heading, language)))
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
            if (name.Length > LongestHeading) continue;
            var careers = Careers.GetValueOrDefault(name);
            if (Languages.TryGetValue(name, out var languages))
                return languages.Contains(assumed, StringComparer.Ordinal) || languages.Contains("en", StringComparer.Ordinal) || careers?.Contains("en", StringComparer.Ordinal) == true ? null : languages[0];
            if (careers is [var only]) return only == assumed || only == "en" ? null : only;
        }

        return null;
    }
}
