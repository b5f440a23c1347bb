using System.Text;

namespace FeedWorker.Postings.Reading;

/// <summary>Front matter read line by line: TOML's tables and scalars, and YAML that its own parser refuses. Quoted values may go on over several lines.</summary>
internal static class FrontMatterLines
{
    /// <summary>Adds what the lines hold.</summary>
    /// <param name="block">The lines between the fences.</param>
    /// <param name="separator">What stands between key and value.</param>
    /// <param name="values">Takes the keys, in lower case, tables joined with dots.</param>
    public static void Read(string block, char separator, Dictionary<string, string> values)
    {
        var table = "";
        var arrays = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = block.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[' && line[^1] == ']' && separator == '=')
            {
                var name = line.Trim('[', ']', ' ').ToLowerInvariant();
                table = line.StartsWith("[[", StringComparison.Ordinal) ? $"{name}.{arrays[name] = arrays.GetValueOrDefault(name, -1) + 1}" : name;
                continue;
            }

            var at = line.IndexOf(separator, StringComparison.Ordinal);
            if (at <= 0 || values.Count >= FrontMatterBlock.MostKeys) continue;
            var key = line[..at].Trim().Trim('"', '\'').ToLowerInvariant();
            var value = Unquote(Whole(line[(at + 1)..].Trim(), lines, ref i));
            if (key.Length > 0 && value.Length > 0) values[FrontMatterBlock.Join(table, key)] = value;
        }
    }

    // A quote that is opened and not closed goes on to the line that closes it; one that nobody closes ends with its line.
    private static string Whole(string value, string[] lines, ref int at)
    {
        var quote = value.StartsWith("\"\"\"", StringComparison.Ordinal) ? "\"\"\"" : value.StartsWith("'''", StringComparison.Ordinal) ? "'''" : value is ['"' or '\'', ..] ? value[..1] : "";
        if (quote.Length == 0 || (value.Length >= quote.Length * 2 && value.EndsWith(quote, StringComparison.Ordinal))) return value;
        var whole = new StringBuilder(value);
        for (var next = at + 1; next < lines.Length; next++)
        {
            var line = lines[next].TrimEnd();
            whole.Append('\n').Append(line.TrimStart());
            if (!line.EndsWith(quote, StringComparison.Ordinal)) continue;
            at = next;
            return whole.ToString();
        }

        return value;
    }

    private static string Unquote(string value)
    {
        if (value is ['[', .., ']'])
            return new StringBuilder().AppendJoin(", ", value[1..^1].Split(',').Select(v => Unquote(v.Trim())).Where(v => v.Length > 0)).ToString();
        foreach (var quote in new[] { "\"\"\"", "'''", "\"", "'" })
            if (value.Length >= quote.Length * 2 && value.StartsWith(quote, StringComparison.Ordinal) && value.EndsWith(quote, StringComparison.Ordinal)) return value[quote.Length..^quote.Length].Trim('\n');
        return value;
    }
}
