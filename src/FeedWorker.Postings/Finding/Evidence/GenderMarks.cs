using System.Buffers;
using System.Text.RegularExpressions;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Marks by which a title says that it is open to everybody: "(m/w/d)", "h/f", "f/m/x". No other text carries one.</summary>
internal static partial class GenderMarks
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("/|*,");

    public static bool AreIn(string text) => text.AsSpan().ContainsAny(Separators) && Mark().IsMatch(text);

    /// <summary>Holds a character that a mark has between its letters.</summary>
    public static bool MayHoldSeparator(ReadOnlySpan<char> text) => text.ContainsAny(Separators);

    /// <summary>A mark such as "(m/w/d)" has its separators between letters; a comma before a space parts words.</summary>
    public static bool MayBeIn(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(Separators); at >= 0 && at + 1 < text.Length;)
        {
            if (text[at] != ',' || text[at + 1] != ' ') return true;
            var next = text.AsSpan(at + 1).IndexOfAny(Separators);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    [GeneratedRegex(@"(?:^|[\s(\[,|/\-–])(?:[mwdfhxvki]|gn|div|all)(?:\s?[/|*,]\s?(?:[mwdfhxvkuin*]|gn|div)){1,3}\s?(?:$|[\s)\],|–-])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
