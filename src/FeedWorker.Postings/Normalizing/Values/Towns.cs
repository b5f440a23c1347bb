using System.Collections.Frozen;

namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>Names of towns, to recognise one in running text. Says nothing of where a town is: many names are borne by several.</summary>
internal static class Towns
{
    private const int MostWords = 4;

    private static readonly FrozenSet<string> Names = Load();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the longest town's name that begins at a place in a text; 0 when none does.</summary>
    public static int LengthAt(string text, int at)
    {
        var longest = 0;
        var end = at;
        for (var words = 0; words < MostWords && end < text.Length; words++)
        {
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '\'' or '’')) end++;
            // "Berlin-Mitte": the town is named, its quarter after a hyphen too.
            var name = text.AsSpan(at, end - at);
            if (Lookup.Contains(name) || (name.IndexOf('-') is > 3 and var hyphen && Lookup.Contains(name[..hyphen]))) longest = end - at;
            if (end >= text.Length || text[end] != ' ') break;
            end++;
        }

        return longest;
    }

    /// <summary>The name is in the list as it stands.</summary>
    public static bool IsWhole(string name) => Lookup.Contains(name);

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(Towns).Assembly.GetManifestResourceStream("Towns.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
