using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// The language of a page. What a page declares is believed unless its words plainly say otherwise: templates that
/// say <c>lang="en"</c> around German text are common.
/// </summary>
internal static class LanguageRecognition
{
    private const int SampledTokens = 1500;
    private const int LongestWord = 16;
    private const int FewestHits = 12;
    private const double PlainMargin = 2;

    /// <summary>The languages of each function word, by their place in <see cref="Lexicon.Languages"/>.</summary>
    private static readonly TokenTable<byte[]> FunctionWords = Load();

    private static readonly FrozenSet<string> NoText = FrozenSet.Create("script", "style", "template", "noscript", "svg");

    public static (string? Language, string? Note) Of(IHtmlDocument document)
    {
        var declared = Declared(document);
        var (recognised, certain) = Recognise(document, declared);
        // A page of few words tells its language by what it calls its openings.
        if (!certain && OpeningsLanguage.Of(document, declared ?? recognised) is { } named && named != recognised)
            return (named, $"language '{named}' recognised from its heading of openings");
        if (recognised is null) return (declared, null);
        if (declared is null) return (recognised, $"language '{recognised}' recognised from its words");
        return certain && recognised != declared ? (recognised, $"language '{recognised}' recognised from its words, though '{declared}' is declared") : (declared, null);
    }

    private static string? Declared(IHtmlDocument document)
    {
        var tag = document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang") ?? document.Body?.GetAttribute("lang");
        tag ??= document.Head?.Children
            .FirstOrDefault(e => e.LocalName == "meta" && string.Equals(e.GetAttribute("http-equiv"), "content-language", StringComparison.OrdinalIgnoreCase))
            ?.GetAttribute("content");
        var primary = tag?.Trim().Split('-', '_', ',', ' ')[0].ToLowerInvariant();
        if (primary is not { Length: 2 or 3 } || !primary.All(char.IsAsciiLetter)) return null;
        return primary is "no" or "nn" ? "nb" : primary;
    }

    private static (string? Language, bool Certain) Recognise(IHtmlDocument document, string? declared)
    {
        if (document.Body is not { } body) return (null, false);
        Span<int> hits = stackalloc int[Lexicon.Languages.Count];
        hits.Clear();
        var (tokens, han, kana) = (0, 0, 0);
        var walk = new DocumentWalk(body);
        for (var more = walk.MoveNext(); more; more = walk.MoveNext(walk.Node is not IElement element || !NoText.Contains(element.LocalName)))
        {
            if (walk.Node is not IText text) continue;
            Count(text.Data, hits, ref tokens, ref han, ref kana);
            if (tokens > SampledTokens) break;
        }

        if (kana + han > tokens / 2) return (kana * 10 > han ? "ja" : "zh", kana + han > 40);
        var best = 0;
        for (var i = 1; i < hits.Length; i++)
            if (hits[i] > hits[best]) best = i;
        if (hits[best] < 3) return (null, false);
        var language = Lexicon.Languages[best];
        // Danish and Norwegian share half of their words with Swedish: what counts is the distance to the declared language.
        var second = declared is null ? SecondMost(hits, best) : language == declared ? 0 : HitsOf(declared, hits);
        return (language, hits[best] >= FewestHits && hits[best] >= second * PlainMargin);
    }

    private static int SecondMost(ReadOnlySpan<int> hits, int best)
    {
        var second = 0;
        for (var i = 0; i < hits.Length; i++)
            if (i != best) second = Math.Max(second, hits[i]);
        return second;
    }

    private static int HitsOf(string language, ReadOnlySpan<int> hits)
    {
        for (var i = 0; i < hits.Length; i++)
            if (Lexicon.Languages[i] == language) return hits[i];
        return 0;
    }

    private static void Count(string text, Span<int> hits, ref int tokens, ref int han, ref int kana)
    {
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            for (; i < text.Length && char.IsLetter(text[i]); i++)
                if (i - start < LongestWord) lower[i - start] = char.IsAsciiLetter(text[i]) ? (char)(text[i] | 0x20) : char.ToLowerInvariant(text[i]);
            tokens++;
            if (text[start] >= '\u3040')
            {
                foreach (var c in text.AsSpan(start, i - start)) (han, kana) = c switch { >= '\u3040' and < '\u3100' => (han, kana + 1), >= '\u4E00' and < '\uA000' => (han + 1, kana), _ => (han, kana) };
            }
            else if (i - start <= LongestWord && FunctionWords[lower[..(i - start)]] is { } languages)
            {
                foreach (var language in languages) hits[language]++;
            }
        }
    }

    private static TokenTable<byte[]> Load()
    {
        var languages = new Dictionary<string, List<byte>>(StringComparer.Ordinal);
        for (var i = 0; i < Lexicon.Languages.Count; i++)
        {
            foreach (var word in Lexicon.For(Lexicon.Languages[i])!["finding.functionWords"])
            {
                if (!languages.TryGetValue(word, out var list)) languages[word] = list = [];
                list.Add((byte)i);
            }
        }

        var table = new TokenTable<byte[]>();
        foreach (var (word, list) in languages) table.Add(word, [.. list]);
        return table;
    }
}
