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
    private const int FewestHits = 12;
    private const double PlainMargin = 2;

    private static readonly FrozenDictionary<string, string[]> FunctionWords = Load();
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();

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
        var hits = new Dictionary<string, int>(StringComparer.Ordinal);
        int tokens = 0, han = 0, kana = 0;
        Span<char> lower = stackalloc char[16];
        foreach (var text in TextOf(body))
        {
            foreach (var range in Tokens(text))
            {
                var token = text.AsSpan(range.Start, range.Length);
                tokens++;
                if (token[0] >= '\u3040')
                {
                    foreach (var c in token) (han, kana) = c switch { >= '\u3040' and < '\u3100' => (han, kana + 1), >= '\u4E00' and < '\uA000' => (han + 1, kana), _ => (han, kana) };
                    continue;
                }

                if (token.Length > lower.Length) continue;
                var length = token.ToLowerInvariant(lower);
                if (Lookup.TryGetValue(lower[..length], out var languages))
                    foreach (var language in languages) hits[language] = hits.GetValueOrDefault(language) + 1;
            }

            if (tokens > SampledTokens) break;
        }

        if (kana + han > tokens / 2) return (kana * 10 > han ? "ja" : "zh", kana + han > 40);
        var best = hits.OrderByDescending(h => h.Value).ThenBy(h => h.Key, StringComparer.Ordinal).Take(2).ToArray();
        if (best.Length == 0 || best[0].Value < 3) return (null, false);
        // Danish and Norwegian share half of their words with Swedish: what counts is the distance to the declared language.
        var second = declared is null ? (best.Length > 1 ? best[1].Value : 0) : best[0].Key == declared ? 0 : hits.GetValueOrDefault(declared);
        return (best[0].Key, best[0].Value >= FewestHits && best[0].Value >= second * PlainMargin);
    }

    /// <summary>By position: asked for its next sibling, a node looks for itself among all of them.</summary>
    private static IEnumerable<string> TextOf(INode root)
    {
        var open = new Stack<(INodeList Nodes, int Next)>();
        open.Push((root.ChildNodes, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Nodes.Length) continue;
            open.Push((at.Nodes, at.Next + 1));
            var node = at.Nodes[at.Next];
            if (node is IText text) yield return text.Data;
            if (node is not IElement { LocalName: "script" or "style" or "template" or "noscript" or "svg" }) open.Push((node.ChildNodes, 0));
        }
    }

    private static IEnumerable<(int Start, int Length)> Tokens(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            yield return (start, i - start);
        }
    }

    private static FrozenDictionary<string, string[]> Load()
    {
        var languages = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var language in Lexicon.Languages)
        {
            foreach (var word in Lexicon.For(language)!["finding.functionWords"])
            {
                if (!languages.TryGetValue(word, out var list)) languages[word] = list = [];
                list.Add(language);
            }
        }

        return languages.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }
}
