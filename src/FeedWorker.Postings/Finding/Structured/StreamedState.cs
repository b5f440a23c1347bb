using System.Text;
using System.Text.Json.Nodes;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding.Structured;

/// <summary>
/// State that a React server page streams in pieces, <c>self.__next_f.push([1,"…"])</c>: the pieces joined are rows, an id in hexadecimal, a colon
/// and JSON. (React Server Components' wire format: rows of other kinds carry a letter before their data and hold no records.)
/// </summary>
internal static class StreamedState
{
    private const string Push = "__next_f";
    private const int Longest = 8 * 1024 * 1024;
    private const int LongestId = 8;

    /// <summary>The JSON of every row, in the order of the page.</summary>
    /// <param name="scripts">The texts of the page's scripts, in order.</param>
    public static IEnumerable<string> Rows(IEnumerable<string> scripts)
    {
        var stream = new StringBuilder();
        foreach (var script in scripts)
        {
            if (Piece(script) is not { } piece) continue;
            if (stream.Length + piece.Length > Longest) break;
            stream.Append(piece);
        }

        return stream.Length == 0 ? [] : stream.ToString().Split('\n').Select(Json).OfType<string>();
    }

    private static string? Piece(string script)
    {
        var start = script.IndexOf(Push, StringComparison.Ordinal);
        if (start is < 0 or > 40) return null;
        var open = script.IndexOf(".push(", start, StringComparison.Ordinal);
        var close = script.LastIndexOf(')');
        if (open < 0 || close < open) return null;
        return ForgivingJson.Parse(script[(open + ".push(".Length)..close]) is JsonArray { Count: > 1 } call && call[1] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
    }

    private static string? Json(string row)
    {
        var colon = row.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and <= LongestId && colon + 1 < row.Length && row[colon + 1] is '[' or '{' ? row[(colon + 1)..] : null;
    }
}
