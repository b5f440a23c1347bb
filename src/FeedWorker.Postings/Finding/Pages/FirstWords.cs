using System.Collections.Frozen;
using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>For descriptions whose name is no heading: the bold line, the lesser heading or the plain line that stands first.</summary>
internal static class FirstWords
{
    private const int ShortestTitle = 6;
    private const int FirstElements = 8;

    private static readonly FrozenSet<string> MaybeBold = FrozenSet.Create("p", "h4", "h5", "h6");
    private static readonly FrozenSet<string> MaybeFirst = FrozenSet.Create("p", "h1", "h2", "h3", "h4", "h5", "h6");
    private static readonly FrozenSet<string> Bold = FrozenSet.Create("strong", "b");

    /// <summary>A paragraph near the beginning that is bold from end to end and names a job; null when there is none.</summary>
    public static IElement? BoldJob(IElement content, TitleJudge judge) =>
        Nodes.Named(content, MaybeBold).Take(FirstElements).FirstOrDefault(e => IsSetOff(e) && Fold.Line(e.TextContent) is { Length: >= ShortestTitle and <= TitleJudge.LongestTitle } text && judge.Of(text, true) is { NamesJob: true, Points: > 0 });

    /// <summary>The first words of the text, as far as they can be a name; null when the text begins with a sentence or with a section.</summary>
    public static string? Of(IElement content, WordIndex words, TitleJudge judge)
    {
        foreach (var element in Nodes.Named(content, MaybeFirst).Take(FirstElements))
        {
            var set = element.LocalName[0] == 'h' || IsSetOff(element);
            var text = set ? Fold.Line(element.TextContent) : FirstLine(element.TextContent);
            if (text is not { Length: >= ShortestTitle and <= TitleJudge.LongestTitle } || text.Count(char.IsLetter) < 4 || Sections.NameOf(text, words) is not null || text[^1] is '.' or '!' or '?' or ':' or ',') continue;
            if (judge.Of(text, set).Points > -2) return text;
        }

        return null;
    }

    // A text out of a PDF has its name on the first line, going on in lower case where the line was too short for it.
    private static string? FirstLine(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SkipWhile(l => !l.Any(char.IsLetter)).Take(4).ToArray();
        if (lines.Length < 2 || !char.IsUpper(lines[0][0])) return null;
        var end = 1;
        while (end < lines.Length && (char.IsLower(lines[end][0]) || StartsSmallWord(lines[end]))) end++;
        return end == lines.Length ? null : Fold.Line(string.Join(' ', lines[..end]));
    }

    private static bool StartsSmallWord(string line) => line.Split(' ')[0] is "à" or "às" or "É" or "&" or "–" or "-" or "(";

    private static bool IsSetOff(IElement element) =>
        element.LocalName != "p" || (Nodes.Named(element, Bold).Sum(b => b.TextContent.AsSpan().Trim().Length) is > 0 and var bold && element.TextContent.AsSpan().Trim().Length is > 0 and var all && bold >= all - 1);
}
