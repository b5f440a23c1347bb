using System.Buffers;
using System.Text.RegularExpressions;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Marks by which a title says that it is open to everybody: "(m/w/d)", "h/f", "f/m/x". No other text carries one.</summary>
internal static partial class GenderMarks
{
    private const int LongestInitials = 3;

    private static readonly SearchValues<char> Separators = SearchValues.Create("/|*,");

    public static bool AreIn(string text) => HasSeparatorBetweenInitials(text) && Mark().IsMatch(text);

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

    // "m/w", "h | f", "gn*": the words on both sides have three letters at most.
    private static bool HasSeparatorBetweenInitials(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Separators); at >= 0;)
        {
            if (EndsWithInitials(text[..at].TrimEnd()) && BeginsWithInitials(text[(at + 1)..].TrimStart())) return true;
            var next = text[(at + 1)..].IndexOfAny(Separators);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static bool EndsWithInitials(ReadOnlySpan<char> text)
    {
        var letters = 0;
        while (letters < text.Length && letters <= LongestInitials && char.IsLetter(text[^(letters + 1)])) letters++;
        return letters is > 0 and <= LongestInitials;
    }

    private static bool BeginsWithInitials(ReadOnlySpan<char> text)
    {
        if (text is ['*', ..]) return true;
        var letters = 0;
        while (letters < text.Length && letters <= LongestInitials && char.IsLetter(text[letters])) letters++;
        return letters is > 0 and <= LongestInitials;
    }

    [GeneratedRegex(@"(?:^|[\s(\[,|/\-–])(?:[mwdfhxvki]|gn|div|all)(?:\s?[/|*,]\s?(?:[mwdfhxvkuin*]|gn|div)){1,3}\s?(?:$|[\s)\],|–-])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
