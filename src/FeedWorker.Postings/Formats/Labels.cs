using System.Globalization;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Formats;

/// <summary>
/// The words that we put around a posting ("Pay", "Apply by", "Full-time"), from the group <c>labels</c> of the language's file in
/// <c>Words/</c>; English where a language has none.
/// </summary>
public sealed class Labels
{
    private static readonly Lexicon English = Lexicon.For("en")!;

    private readonly Lexicon _words;

    private Labels(Lexicon words, CultureInfo culture) => (_words, Culture) = (words, culture);

    /// <summary>How dates and figures are written.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The tag that text with these labels is written in.</summary>
    public string Language => _words.Language;

    /// <summary>The label under a key; the key itself when nobody wrote one.</summary>
    public string this[string key] => One(_words, key) ?? One(English, key) ?? key;

    /// <summary>Labels for a BCP 47 tag; English for null or a language that we have no words in.</summary>
    public static Labels For(string? language)
    {
        var words = Lexicon.For(language) is { } found && One(found, "pay") is not null ? found : English;
        var spoken = language is not null && language.StartsWith(words.Language, StringComparison.OrdinalIgnoreCase) ? language : words.Language;
        return new Labels(words, CultureOf(spoken));
    }

    private static string? One(Lexicon words, string key) => words["labels." + key] is [var first, ..] ? first : null;

    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture; // a page may declare any tag
        }
    }
}
