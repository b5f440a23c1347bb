using System.Text;
using AngleSharp.Dom;
using FeedWorker.Postings.Normalizing.Values;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>A title that its author broke in two with a <c>br</c>, told from a title with its facts on the next line.</summary>
internal static class BrokenTitle
{
    private const int Longest = 90;

    private const WordKinds Facts = WordKinds.TypeWord | WordKinds.RemoteWord | WordKinds.StartWord | WordKinds.ClosedMark | WordKinds.Department | WordKinds.ApplyWord;

    /// <summary>True when what follows a break within a heading belongs to the words before it.</summary>
    /// <param name="before">The heading's text up to the break.</param>
    /// <param name="heading">The element that holds the break.</param>
    /// <param name="next">Index of the node after the break.</param>
    /// <param name="words">The page's vocabulary.</param>
    public static bool GoesOn(string before, IElement heading, int next, Vocabulary words)
    {
        var rest = After(heading, next);
        if (rest.Length == 0 || before.Length + rest.Length > Longest || rest.AsSpan().IndexOfAny(":|•·@") >= 0 || rest.Any(char.IsDigit) || ".!?:".Contains(before.TrimEnd()[^1], StringComparison.Ordinal)) return false;
        if ((KindsOf(rest, words) & Facts) != 0 || Towns.IsWhole(rest)) return false;
        // Without spaces, lines are broken where they look best; elsewhere, a whole title is followed by something else.
        return Tokens.IsIdeograph(before.TrimEnd()[^1]) || (KindsOf(before, words) & (WordKinds.JobWord | WordKinds.GenderMark)) == 0;
    }

    private static string After(IElement heading, int next)
    {
        var rest = new StringBuilder();
        var nodes = heading.ChildNodes;
        for (var i = next; i < nodes.Length && rest.Length <= Longest; i++)
        {
            if (nodes[i] is IElement { LocalName: "br" }) break;
            rest.Append(nodes[i].TextContent);
        }

        return string.Join(' ', rest.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static WordKinds KindsOf(string text, Vocabulary words)
    {
        var matches = new List<WordMatch>();
        words.Scan(text.ToLowerInvariant(), matches);
        return matches.Aggregate(WordKinds.None, (kinds, m) => kinds | m.Kinds);
    }
}
